"""Pure parsers: bytes or text in, values out."""
