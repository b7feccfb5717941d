"""Assessments, machines and comparisons as terminal text, JSON and Markdown."""
