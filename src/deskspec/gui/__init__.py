"""The window: a client of the workbench."""
