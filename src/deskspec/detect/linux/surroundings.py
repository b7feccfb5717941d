"""What a reader must know of where it runs: on the computer itself, or as a guest that sees part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.linux.environment import environment
from deskspec.model.reading import Known

if TYPE_CHECKING:
    from deskspec.detect.host import Host


class Surroundings(NamedTuple):
    """kind: "hardware", "vm", "container" or "wsl"; below: whether a virtual machine is under a container."""

    kind: str
    below: bool = False

    @property
    def guest(self) -> bool:
        """Whether the devices seen may be a hypervisor's, not the computer's. A container sees its host's."""
        return self.kind in ("vm", "wsl") or self.below

    @property
    def words(self) -> str:
        """The subject of a sentence: "a virtual machine", "WSL", "a container"; "" on the computer itself."""
        return {"vm": "a virtual machine", "wsl": "WSL", "container": "a container"}.get(self.kind, "")

    @property
    def elsewhere(self) -> str:
        """Where the person would run DeskSpec instead."""
        return {
            "vm": "run DeskSpec on the computer that runs the virtual machine",
            "wsl": "run DeskSpec in Windows",
            "container": "run DeskSpec outside the container",
        }.get(self.kind, "")


def surroundings(host: Host) -> Surroundings:
    """Where the host runs; taken for the computer itself where that cannot be told."""
    told = environment(host)
    if not isinstance(told, Known):
        return Surroundings("hardware")
    return Surroundings(told.value.kind, told.value.kind == "container" and told.value.inside != "")
