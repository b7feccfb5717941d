"""The person's own data: entered values and profiles."""
