"""Profile and machine to assessment: pure judgement, no input or output."""
