"""Machine files as the window saves and reads them: the work itself, to be done in a job."""

from __future__ import annotations

from dataclasses import dataclass

from deskspec.assess.judge import assess
from deskspec.gui.files import write_whole
from deskspec.model.assessment import Assessment
from deskspec.model.machine import Machine
from deskspec.model.profile import Profile
from deskspec.wording import in_words
from deskspec.workbench import Refused, Workbench


@dataclass(frozen=True, slots=True)
class Opened:
    """A file held against the roles; trouble says in a sentence why there is no machine in it."""

    path: str
    machine: Machine | None
    assessments: tuple[Assessment, ...]
    trouble: str = ""


def save_machine(bench: Workbench, machine: Machine, path: str) -> str:
    """Write the machine so that the file is there whole, or as it was before. Refused where it can't be written."""
    import json

    return write_whole(path, json.dumps(bench.saved(machine), indent=2, ensure_ascii=False) + "\n")


def opened(bench: Workbench, path: str, roles: tuple[Profile, ...]) -> Opened:
    """Read a saved machine or a capture and hold it against every role."""
    try:
        machine = bench.open_machine(path)
    except Refused as told:
        return Opened(path, None, (), in_words(told))
    return Opened(path, machine, tuple(assess(role, machine) for role in roles))
