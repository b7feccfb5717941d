"""The words DeskSpec thinks in: plain frozen values, with no input or output of their own."""
