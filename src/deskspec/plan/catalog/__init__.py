"""The catalogue: bundled parts, imported ones and the person's own, with their prices."""
