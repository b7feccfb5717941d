"""The wheel: what people install holds the profiles, the resources and both commands."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel as hatchling builds it, opened; building needs no network, as the back end is in the lock."""
    for folder in ("profiles", "resources"):
        if not any((ROOT / folder).rglob("*.*")):
            pytest.skip(f"{folder}/ has no file yet")
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    [path] = out.glob("*.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


class TestWheel:
    def test_profiles_and_resources_lie_in_the_package(self, wheel):
        names = set(wheel.namelist())
        for folder in ("profiles", "resources"):
            files = [path for path in (ROOT / folder).rglob("*.*") if path.is_file()]
            kept = [path for path in files if "__pycache__" not in path.parts]
            lacking = [path for path in kept if f"deskspec/{path.relative_to(ROOT).as_posix()}" not in names]
            assert lacking == []

    def test_both_commands_are_declared(self, wheel):
        [name] = [name for name in wheel.namelist() if name.endswith(".dist-info/entry_points.txt")]
        text = wheel.read(name).decode()
        assert "[console_scripts]\ndeskspec = deskspec.__main__:main" in text
        assert "[gui_scripts]\ndeskspec-gui = deskspec.gui.app:main" in text

    def test_it_carries_the_version_and_the_licence_and_no_tests(self, wheel):
        version = re.search(r'__version__ = "(.+)"', (ROOT / "src/deskspec/__init__.py").read_text("utf-8"))
        assert version
        names = wheel.namelist()
        assert f"deskspec-{version[1]}.dist-info/licenses/LICENSE" in names
        assert not [name for name in names if "test" in name.split("/")[0]]
