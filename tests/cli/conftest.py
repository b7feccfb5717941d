"""A person's desk for the command line: a data folder of its own, and a made-up computer instead of this one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from deskspec.cli import common
from deskspec.cli.main import main
from deskspec.detect.capture import CaptureHost
from deskspec.store import folders
from deskspec.workbench import Workbench
from tests.build.edid import make_edid
from tests.build.linux import LinuxBox, nvml, nvml_card


@dataclass(frozen=True)
class Result:
    """What a command did: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line on standard error; fails where there are more, or a traceback."""
        assert "Traceback" not in self.err
        assert self.err.count("\n") == 1, self.err
        return self.err.rstrip("\n")


def workstation(monitor: str = "Office 27") -> CaptureHost:
    """A computer with a monitor of that name and an RTX 4080; enough to judge, small enough to be fast."""
    box = LinuxBox().memory(31.1, 256).pci("0000:01:00.0", "10de:2704", driver="nvidia")
    box.call("nvml", nvml(nvml_card("NVIDIA GeForce RTX 4080", "0000:01:00.0", 16376, "8.9")))
    edid = make_edid(name=monitor[:13], width=3840, height=2160, size_mm=(597, 336))
    box.connector("card0-DP-1", edid, card="0000:01:00.0")
    box.write("/etc/machine-id", "0123456789abcdef0123456789abcdef\n")
    return box.host()


class Desk:
    """Runs commands as the shell would, in this process."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self.host = workstation()
        self._capsys = capsys

    def __call__(self, *words: str) -> Result:
        code = main(list(words))
        told = self._capsys.readouterr()
        return Result(code, told.out, told.err)

    def saved(self, path: Path) -> Path:
        """This computer, saved to a file."""
        assert self("detect", "--format", "json", "-o", str(path)).code == 0
        return path


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """One cache of validated profiles for all tests: to make it anew for each would take most of their time."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def desk(tmp_path, monkeypatch, capsys, cache):
    """Commands on a made-up computer, with nothing kept yet."""
    home = tmp_path / "deskspec home"
    monkeypatch.setenv("DESKSPEC_HOME", str(home))
    desk = Desk(home, capsys)
    monkeypatch.setattr(common, "bench", lambda: Workbench(replace(folders.find(), cache=cache), desk.host))
    return desk
