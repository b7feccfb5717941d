"""What to buy: parts with prices, whether they fit a machine, and the best choice among them."""
