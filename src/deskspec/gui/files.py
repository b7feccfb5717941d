"""Writing a file where the person wants it: whole, or as it was before."""

from __future__ import annotations

from deskspec.wording import say
from deskspec.workbench import Refused


def write_whole(path: str, text: str) -> str:
    """Write a text so that the file is there whole, or as it was; its path. Refused where it can't be written."""
    # Loaded with the first file that is written: it has no part in the first paint.
    from PySide6.QtCore import QIODevice, QSaveFile

    content = text.encode("utf-8", "replace")
    file = QSaveFile(path)
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
    if not written:
        raise Refused(say("{file}: {error}; choose another place", file=path, error=file.errorString()))
    return path
