"""Tables of hardware facts, and the matchers that read them."""
