"""Every probe with a deadline; a failed or hung probe is an unknown, never a lost result.

The probes wait on the system for next to nothing, so one thread works through them: side by side they would only
take the interpreter from each other. As soon as one keeps the others waiting, another thread goes on with the rest.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeAlias

from deskspec.detect.blank import blank
from deskspec.detect.host import Host
from deskspec.model.machine import Cpu, Machine, Memory, Network, Storage, System
from deskspec.model.reading import Unknown

#: Seconds a probe may take before its component counts as unknown (DESIGN, budgets).
DEADLINE = 2.0
#: Seconds that a probe may keep the others waiting before another thread goes on with them.
PATIENCE = 0.03
#: Threads of this name are abandoned at their deadline; they end with the process.
THREAD_NAME = "deskspec-probe-"

Probe: TypeAlias = Callable[[Host], Any]
#: Called from a probe's thread as each component is done: its name, and how many of how many.
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


def detect(
    host: Host,
    probes: Mapping[str, Probe] | None = None,
    *,
    deadline: float = DEADLINE,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
) -> Machine:
    """The machine behind a host. Never raises for what a probe does; a hung one costs its `deadline` in seconds.

    Once `stopped` says so, nothing more is begun or waited for.
    """
    run = _Run(host, dict(probes if probes is not None else probes_of(host)), progress, stopped or (lambda: False))
    run.wait(deadline)
    taken_at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return Machine(taken_at=taken_at, **{name: run.outcome(name, deadline) for name in _COMPONENTS})


class _Run:
    """One detection. Threads take probes off one end of `_todo` and leave what came of each under its own name."""

    def __init__(
        self, host: Host, probes: dict[str, Probe], progress: Progress | None, stopped: Callable[[], bool]
    ) -> None:
        self._host = host
        self._stopped = stopped
        self._probes = probes
        self._progress = progress
        self._todo = deque(probes)
        self._began: dict[str, float] = {}
        self._results: dict[str, Any] = {}
        self._failures: dict[str, str] = {}
        self._all_done = threading.Event()
        self._abandoned = False

    def wait(self, deadline: float) -> None:
        """Until every probe is done or past its deadline; another thread joins in where one holds up the others."""
        seen = -1
        while self._probes and not self._all_done.is_set() and not self._hopeless(deadline) and not self._stopped():
            done = self._done()
            if seen < 0 or (self._todo and done == seen):
                self._join_in()
            seen = done
            self._all_done.wait(PATIENCE)
        self._abandoned = True

    def outcome(self, name: str, deadline: float) -> Any:
        """A component as read, or unknown with what became of its probe."""
        if name in self._results:
            return self._results[name]
        if name in self._failures:
            return _unknown(name, f"reading it failed ({self._failures[name]})", "please report this")
        if name in self._probes:
            return _unknown(name, f"no answer within {deadline:g} s", "check again; something in the system hangs")
        return _unknown(name, "not read on this system yet", "enter what you know: deskspec set")

    def _hopeless(self, deadline: float) -> bool:
        """Nothing is left to begin, and all that still runs is past its deadline."""
        late = time.monotonic() - deadline
        over = {*self._results, *self._failures}
        running = [at for name, at in tuple(self._began.items()) if name not in over]
        begun = not self._todo and len(self._began) == len(self._probes)
        return begun and bool(running) and all(at <= late for at in running)

    def _done(self) -> int:
        return len(self._results) + len(self._failures)

    def _join_in(self) -> None:
        name = f"{THREAD_NAME}{len(self._began)}"
        threading.Thread(target=self._work, name=name, daemon=True).start()

    def _work(self) -> None:
        while self._todo and not self._stopped():
            try:
                name = self._todo.popleft()
            except IndexError:  # another thread took the last one between the question and the answer
                return
            self._began[name] = time.monotonic()
            self._ask(name)
            self._tell(name)
            if self._done() == len(self._probes):
                self._all_done.set()

    def _tell(self, name: str) -> None:
        # Whoever shows progress may fail, as where its terminal has gone; the result must not wait for that.
        with suppress(Exception):
            if self._progress is not None and not self._abandoned:
                self._progress(name, self._done(), len(self._probes))

    def _ask(self, name: str) -> None:
        try:
            self._results[name] = self._probes[name](self._host)
        except Exception as error:  # noqa: BLE001 - one broken probe must never cost the others' results
            self._failures[name] = f"{type(error).__name__}: {error}"


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
