"""Host to machine: what one workstation is, read from its raw facts."""
