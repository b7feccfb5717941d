"""Every probe side by side, each with a deadline; a failed or hung probe is an unknown, never a lost result."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from deskspec.detect.blank import blank
from deskspec.detect.host import Host
from deskspec.model.machine import Cpu, Machine, Memory, Network, Storage, System
from deskspec.model.reading import Unknown

#: Seconds a probe may take before its component counts as unknown (DESIGN, budgets).
DEADLINE = 2.0
#: Threads of this name are abandoned at their deadline; they end with the process.
THREAD_NAME = "deskspec-probe-"

Probe: TypeAlias = Callable[[Host], Any]
#: Called from the probe's own thread as each component is done: its name, and how many of how many.
Progress: TypeAlias = Callable[[str, int, int], None]

_COMPONENTS: dict[str, type[Any] | None] = {
    "system": System,
    "cpu": Cpu,
    "memory": Memory,
    "gpus": None,
    "storage": Storage,
    "displays": None,
    "network": Network,
    "peripherals": None,
    "power": None,
    "software": None,
}
COMPONENTS = tuple(_COMPONENTS)


@dataclass(slots=True)
class _Run:
    """What the probes have brought so far; written by their threads, each its own key."""

    results: dict[str, Any]
    failures: dict[str, str]
    progress: Progress | None
    total: int


def detect(
    host: Host,
    probes: Mapping[str, Probe] | None = None,
    *,
    deadline: float = DEADLINE,
    progress: Progress | None = None,
) -> Machine:
    """The machine behind a host. Never raises for what a probe does; takes `deadline` seconds at most."""
    chosen = dict(probes if probes is not None else probes_of(host))
    run = _Run({}, {}, progress, len(chosen))
    threads = [
        threading.Thread(target=_work, args=(run, name, probe, host), name=THREAD_NAME + name, daemon=True)
        for name, probe in chosen.items()
    ]
    until = time.monotonic() + deadline
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    taken_at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    results = dict(run.results)
    return Machine(
        taken_at=taken_at, **{name: _result(name, results, run, chosen, deadline) for name in _COMPONENTS}
    )


def _work(run: _Run, name: str, probe: Probe, host: Host) -> None:
    try:
        run.results[name] = probe(host)
    except Exception as error:  # one broken probe must never cost the others' results
        run.failures[name] = f"{type(error).__name__}: {error}"
    if run.progress is not None:
        run.progress(name, len(run.results) + len(run.failures), run.total)


def _result(
    name: str, results: dict[str, Any], run: _Run, chosen: Mapping[str, Probe], deadline: float
) -> Any:
    if name in results:
        return results[name]
    if name in run.failures:
        return _unknown(name, f"reading it failed ({run.failures[name]})", "please report this")
    if name in chosen:
        return _unknown(
            name, f"no answer within {deadline:g} s", "check again; something in the system hangs"
        )
    return _unknown(name, "not read on this system yet", "enter what you know: deskspec set")


def _unknown(name: str, reason: str, remedy: str) -> Any:
    component = _COMPONENTS[name]
    return blank(component, reason, remedy) if component is not None else Unknown(reason, remedy)


def probes_of(host: Host) -> dict[str, Probe]:
    """The wing that reads this kind of system."""
    if host.system == "linux":
        from deskspec.detect.linux import PROBES

        return dict(PROBES)
    from deskspec.detect.portable import PROBES as PORTABLE

    return dict(PORTABLE)
