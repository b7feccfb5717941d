"""Words that are data, marked for the translators: they are translated where they are shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate looks for this name
    """The text as it is. Qt's own of this name does the same, but tells no type."""
    return text
