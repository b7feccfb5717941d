"""Tools are found where systems keep them, absent only of places searched, and never with a name."""

from __future__ import annotations

from typing import Any

import pytest

from deskspec.detect.capture import CaptureHost
from deskspec.detect.host import Unreadable
from deskspec.detect.linux import software
from deskspec.knowledge.tools import TOOLS
from deskspec.model.machine import Software
from deskspec.model.reading import Known, Unknown, value_of


class PathHost(CaptureHost):
    """A system with these programs on its PATH, and sockets that answer or refuse."""

    def __init__(self, programs: dict[str, str], *places: str, sockets: dict[str, Any] | None = None) -> None:
        super().__init__(dict.fromkeys((*places, *(sockets or {})), b""))
        self.programs = programs
        self.sockets = sockets or {}

    def call(self, name: str, *args: str) -> Any:
        if name == "which":
            return self.programs.get(args[0])
        answer = self.sockets.get(args[0])
        if isinstance(answer, Exception):
            raise answer
        return answer


def found(host: CaptureHost, tool: str) -> Software:
    told = software.read(host)
    assert isinstance(told, Known)
    return next(item for item in told.value if item.tool == tool)


def test_a_program_on_the_path_is_present():
    git = found(PathHost({"git": "/usr/bin/git"}), "git")
    assert git.present == Known(True, "PATH")
    assert git.path == "/usr/bin/git"


def test_what_is_nowhere_is_absent_from_the_places_searched():
    reading = found(PathHost({}), "terraform").present
    assert isinstance(reading, Known)
    assert reading.value is False
    assert reading.note == "not on the PATH or in the usual folders"


@pytest.mark.parametrize(
    ("place", "tool"),
    [
        ("/snap/bin/code", "vscode"),
        ("~/.local/bin/uv", "uv"),
        ("/run/current-system/sw/bin/helm", "helm"),
        ("/var/lib/snapd/snap/bin/kubectl", "kubectl"),
        ("/var/lib/flatpak/app/us.zoom.Zoom/", "zoom"),
        ("~/.local/share/flatpak/app/com.slack.Slack/", "slack"),
        ("/opt/pycharm-2024.3/", "pycharm"),
        ("/opt/idea-IU-243.1/", "intellij"),
        ("~/.local/share/JetBrains/Toolbox/apps/pycharm-professional/", "pycharm"),
        ("~/.local/share/JetBrains/Toolbox/apps/PyCharm-P/", "pycharm"),
        ("/usr/local/cuda/bin/nvcc", "cuda"),
        ("~/miniconda3/", "conda"),
    ],
)
def test_the_usual_folders_are_searched(place, tool):
    item = found(PathHost({}, place), tool)
    assert value_of(item.present) is True
    assert item.path == place.rstrip("/")


def test_any_of_several_meets_a_need():
    assert value_of(found(PathHost({"kind": "/usr/bin/kind"}), "kubernetes").present) is True
    assert value_of(found(PathHost({"kubectl": "/usr/bin/kubectl"}), "kubernetes").present) is False


def test_no_persons_name_is_in_a_path():
    host = PathHost({"git": "/mnt/c/Users/alice/git", "uv": "/data/alice/bin/uv", "code": "~/apps/code"})
    assert found(host, "git").path == ""
    assert found(host, "uv").path == ""
    assert found(host, "vscode").path == "~/apps/code"
    assert "alice" not in repr(software.read(host))


def test_a_path_that_cannot_be_searched_is_unknown():
    reading = found(CaptureHost({}), "git").present
    assert isinstance(reading, Unknown)
    assert isinstance(found(CaptureHost({}), "kubernetes").present, Unknown)
    assert value_of(found(CaptureHost({"/snap/bin/code": b""}), "vscode").present) is True


@pytest.mark.parametrize(
    ("mark", "word"),
    [("/run/.containerenv", "container"), ("/.flatpak-info", "container"), ("/run/WSL/1", "Windows")],
)
def test_what_a_container_or_wsl_lacks_the_computer_may_have(mark, word):
    host = PathHost({"git": "/usr/bin/git"}, mark)
    for tool in ("docker", "kubernetes"):
        reading = found(host, tool).present
        assert isinstance(reading, Unknown)
        assert word in reading.reason
    assert value_of(found(host, "git").present) is True


SOCKET = "/var/run/docker.sock"


@pytest.mark.parametrize(
    ("sockets", "running"),
    [
        ({SOCKET: True}, True),
        ({}, False),
        ({SOCKET: Unreadable(SOCKET, "failed", "connection refused")}, False),
        ({"/run/user/1000/docker.sock": True}, True),
        ({"~/.docker/desktop/docker.sock": True}, True),
    ],
)
def test_docker_runs_where_its_socket_answers(sockets, running):
    docker = found(PathHost({"docker": "/usr/bin/docker"}, sockets=sockets), "docker")
    assert docker.running is not None
    assert value_of(docker.running) is running
    assert "1000" not in repr(docker)


def test_a_socket_one_may_not_ask_is_unknown_and_says_how_to():
    sockets = {SOCKET: Unreadable(SOCKET, "denied")}
    running = found(PathHost({"docker": "/usr/bin/docker"}, sockets=sockets), "docker").running
    assert isinstance(running, Unknown)
    assert "group docker" in running.remedy


def test_every_tool_is_told_once_and_has_a_short_id():
    told = software.read(PathHost({}))
    assert isinstance(told, Known)
    assert [item.tool for item in told.value] == [tool.id for tool in TOOLS]
    assert len({tool.id for tool in TOOLS}) == len(TOOLS)
    for tool in TOOLS:
        assert tool.id.isalnum()
        assert tool.id == tool.id.lower()
        assert set(tool.any_of) <= {other.id for other in TOOLS if not other.any_of}
