"""Tests of the tables and of matching real device names to them."""
