"""Sits before the app: sees the screen reader's tree and the pixels, has a keyboard and a mouse, and knows no internals."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tests.desktop.screen import PATIENCE, SIZE, SYSTEM_PYTHON, Screen, ends_with_us, wait_for

_T = TypeVar("_T")
HERE = Path(__file__).parent
APP = "deskspec"


@dataclass(frozen=True)
class Node:
    """What a screen reader is told of one thing in the window; place is left, top, width and height on the screen."""

    path: tuple[int, ...]
    role: str
    name: str
    description: str
    states: frozenset[str]
    labels: tuple[str, ...]
    place: tuple[int, ...]
    children: tuple[Node, ...] = ()

    def all(self) -> Iterator[Node]:
        """This node and everything below it, in the tree's order."""
        yield self
        for child in self.children:
            yield from child.all()

    def find(self, name: str, role: str = "") -> Node | None:
        """The first node whose name begins so, of this role where one is asked for."""
        return next((one for one in self.all() if one.name.startswith(name) and role in ("", one.role)), None)


def _node(told: dict[str, Any]) -> Node:
    return Node(
        tuple(told["path"]), told["role"], told["name"] or "", told["description"] or "", frozenset(told["states"]),
        tuple(told["labels"]), tuple(told["place"]),
        tuple(_node(child) for child in told.get("children", ())),
    )  # fmt: skip


class Reader:
    """A screen reader in a process of its own, asked over a pipe."""

    def __init__(self, screen: Screen) -> None:
        with screen.log.open("ab") as log:
            self._process = subprocess.Popen(
                ends_with_us(SYSTEM_PYTHON, str(HERE / "reader_client.py")),
                env=screen.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

    def ask(self, do: str, **more: object) -> Any:
        """The answer to a request; None where what was asked about went away meanwhile."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, "app": APP, **more}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the screen reader has ended")
        return json.loads(line).get("answer")

    def tree(self, window: Node | None = None) -> Node | None:
        """All that shows of the app, or of one of its windows; None while it is not there."""
        told = self.ask("tree", path=window.path if window is not None else ())
        return _node(told) if told else None

    def find(self, name: str, role: str) -> Node | None:
        """The first thing that shows whose name begins so."""
        told = self.ask("find", name=name, role=role)
        return _node(told) if told else None

    def windows(self) -> list[Node]:
        """The windows that show; a tool tip is none."""
        return [_node(told) for told in self.ask("tops") or () if told["role"] != "tool tip"]

    def close(self) -> None:
        """End it."""
        with self._process as process:
            assert process.stdin is not None
            process.stdin.close()
            process.wait(PATIENCE)


class Person:
    """One person with one app, whose data and settings lie in a home of their own."""

    def __init__(self, screen: Screen, reader: Reader, home: Path, shots: Path) -> None:
        self._screen, self._reader, self._home, self._shots = screen, reader, home, shots
        self._app: subprocess.Popen[bytes] | None = None
        self._is_new = True

    # --- the app as a whole

    def start(self, machine: str = "laptop", *, skip: bool = True) -> None:
        """Start the app and wait until it has read the machine; the first time, skip what it asks."""
        environment = {
            **self._screen.environment,
            "DESKSPEC_HOME": str(self._home / "data"),
            "XDG_CONFIG_HOME": str(self._home / "config"),
            "PYTHONFAULTHANDLER": "1",
        }
        with (self._home / "app.log").open("ab") as log:
            command = ends_with_us(sys.executable, str(HERE / "app_over.py"), machine)
            self._app = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        # Nobody's hand is on the mouse: a pointer over the window would bring up tool tips.
        self._screen.tell("xdotool", "mousemove", str(SIZE[0] - 1), str(SIZE[1] - 1))
        self.sees("Check again", "push button")
        if self._is_new:
            self._is_new = False
            self.sees_window("1 of ")
            if not skip:
                return
            self.press("Escape")
        self.misses_windows()

    def quit(self) -> None:
        """Leave the app by its own key, and wait until it is gone."""
        assert self._app is not None
        self.press("ctrl+q")
        assert self._app.wait(PATIENCE) == 0, self.log()
        self._app = None
        wait_for(lambda: self._reader.tree() is None, "the app is gone")

    def end(self) -> None:
        """After the test: end the app, however it stands."""
        if self._app is not None:
            self._app.terminate()
            try:
                self._app.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self._app.kill()
                self._app.wait()
            self._app = None

    def log(self) -> str:
        """What the app said on its standard streams."""
        return (self._home / "app.log").read_text(encoding="utf-8", errors="replace")

    # --- hands

    def press(self, *keys: str) -> None:
        """Press keys, one after the other: "Tab", "alt+r", "Return"."""
        self._screen.tell("xdotool", "key", "--clearmodifiers", "--delay", "8", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._screen.tell("xdotool", "type", "--clearmodifiers", "--delay", "8", text)

    def click(self, node: Node) -> None:
        """Click in the middle of what the screen reader says is there."""
        left, top, width, height = node.place
        middle = str(left + width // 2), str(top + height // 2)
        self._screen.tell("xdotool", "mousemove", *middle, "click", "1")

    # --- eyes

    def tree(self, window: Node | None = None) -> Node:
        """All that shows of the app, or of one of its windows."""
        return wait_for(lambda: self._reader.tree(window), "the app")

    def waits(self, so: Callable[[Node], bool], what: str) -> Node:
        """The tree as soon as it is so in it."""

        def look() -> Node | None:
            tree = self._reader.tree()
            return tree if tree is not None and so(tree) else None

        return self._wait_for(look, what)

    def sees(self, name: str, role: str = "", state: str = "") -> Node:
        """The first thing whose name begins so, as soon as it shows (and is in a state)."""

        def look() -> Node | None:
            found = self._reader.find(name, role)
            return found if found is not None and state in ("", *found.states) else None

        return self._wait_for(look, f"{state} {role} “{name}” shows")

    def misses(self, name: str, role: str = "") -> None:
        """Wait until nothing of this name shows."""
        self._wait_for(lambda: self._reader.find(name, role) is None, f"no {role} “{name}”")

    def sees_window(self, name: str = "") -> Node:
        """The window above the app's own, whose title begins so, as soon as it has the keyboard."""

        def look() -> Node | None:
            tops = [top for top in self._reader.windows() if top.role != "frame" and top.name.startswith(name)]
            return next((top for top in tops if "active" in top.states), None)

        return self._wait_for(look, f"the window “{name}”")

    def misses_windows(self) -> None:
        """Wait until the app's own window is alone, and has the keyboard."""
        tries = itertools.count()

        def look() -> bool:
            tops = self._reader.windows()
            alone = [top.role for top in tops] == ["frame"]
            # Now and then the window manager gives the keyboard to no window; a person goes to the one there is.
            if alone and "active" not in tops[0].states and next(tries) % 50 == 49:
                self._screen.tell("xdotool", "search", "--onlyvisible", "--name", "^DeskSpec$", "windowactivate")
            return alone and "active" in tops[0].states

        self._wait_for(look, "no window above the app's own")

    def _wait_for(self, found: Callable[[], _T | None], what: str) -> _T:
        """Wait, but not for an app that has ended; where it is in vain, a picture tells what there was instead."""

        def look() -> _T | None:
            one = found()
            if not one and self._app is not None and self._app.poll() is not None:
                raise RuntimeError(f"the app has ended with {self._app.poll()}: {self.log()}")
            return one

        try:
            return wait_for(look, what)
        except TimeoutError:
            self.shot("in-vain")
            raise

    # --- the focus

    def focus(self) -> Node:
        """What has the keyboard."""
        tree = self.waits(lambda tree: _focused(tree) is not None, "something has the focus")
        return _focused(tree) or tree

    def moves(self, *keys: str) -> Node:
        """Press keys that take the focus elsewhere; where it is then."""
        before = self._reader.ask("focus")["moved"]
        self.press(*keys)

        def there() -> Node | None:
            told = self._reader.ask("focus")
            return _node(told["node"]) if told and told["moved"] > before and told["node"] else None

        return self._wait_for(there, f"the focus moves by {' '.join(keys)}")

    def goes_to(self, name: str, key: str = "Tab", role: str = "", most: int = 90) -> Node:
        """Press a key until the focus is on what is named so."""
        passed = []
        for _ in range(most):
            node = self.moves(key)
            if node.name.startswith(name) and role in ("", node.role):
                return node
            passed.append(node.name)
        raise AssertionError(f"{key} never comes to “{name}”, only to {passed}")

    def acts(self, node: Node, action: str = "Press") -> None:
        """What a screen reader does when it is told to press."""
        assert self._reader.ask("act", path=node.path, action=action), (node, action)

    def knocks(self, path: tuple[int, ...]) -> None:
        """Ask what is at a place in the tree, without looking whether there can be anything."""
        self._reader.ask("knock", path=path)

    # --- pictures

    def look_at(self, node: Node) -> bytes:
        """The pixels of one place on the screen, and a little around it: a frame may stand outside."""
        left, top, width, height = node.place
        crop = f"{width + 8}x{height + 8}+{max(0, left - 4)}+{max(0, top - 4)}"
        command = ("import", "-silent", "-window", "root", "-crop", crop, "ppm:-")
        done = subprocess.run(command, env=self._screen.environment, capture_output=True, check=True, timeout=PATIENCE)
        return done.stdout

    def shot(self, name: str) -> Path:
        """A picture of the screen, kept with the test, and in DESKSPEC_SHOTS where that names a folder."""
        path = self._shots / f"{name}.png"
        self._screen.tell("import", "-window", "root", str(path))
        folder = os.environ.get("DESKSPEC_SHOTS", "")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            shutil.copy(path, folder)
        return path


def _focused(tree: Node) -> Node | None:
    """The innermost node that says it has the focus; a list in a shut picker says so too and does not count."""
    found = [node for node in tree.all() if "focused" in node.states and "showing" in node.states]
    return found[-1] if found else None
