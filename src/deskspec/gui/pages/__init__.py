"""One page a question; each is shown anew from the session."""
