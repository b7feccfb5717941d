"""Where tests find captures of real machines, which are not part of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_BESIDE_PROJECT = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def corpus(*parts: str) -> Path:
    """Path of a file or folder of the corpus; the test is skipped where there is none."""
    path = Path(os.environ.get("DESKSPEC_CORPUS") or _BESIDE_PROJECT).joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no corpus at {path}: set DESKSPEC_CORPUS")
    return path
