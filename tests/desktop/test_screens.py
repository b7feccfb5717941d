"""Several screens of different scales: the window is sharp on each, and opens on one that is there."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time

import pytest

from tests.desktop import sway
from tests.desktop.sway import FIRST, SECOND, Sway


class Driven:
    """The window in a process of its own."""

    def __init__(self, home, environment):
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.desktop.window_driver", str(home / "data"), str(home / "cache")),
            env={
                **{
                    name: value
                    for name, value in os.environ.items()
                    if not name.startswith(("QT_", "WAYLAND", "DISPLAY"))
                },
                "PYTHONPATH": os.pathsep.join(sys.path),
                "XDG_CONFIG_HOME": str(home / "config"),
                **environment,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._answer() == {"open": True}

    def _answer(self):
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], 20)
        line = self._process.stdout.readline() if ready else ""
        assert line, "no answer from the window"
        return json.loads(line)

    def say(self, words):
        assert self._process.stdin is not None
        self._process.stdin.write(f"{words}\n")
        self._process.stdin.flush()

    def told(self):
        self.say("tell")
        return self._answer()

    def wait(self, **wanted):
        """Until it tells this; what it tells then."""
        until = time.monotonic() + 20
        while True:
            told = self.told()
            if all(told[name] == value for name, value in wanted.items()) or time.monotonic() > until:
                assert {name: told[name] for name in wanted} == wanted
                return told
            time.sleep(0.1)

    def close(self):
        """As a person closes it; its exit code."""
        if self._process.poll() is None:
            self.say("close")
        code = self._process.wait(20)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        return code


@pytest.fixture
def drive(tmp_path):
    """Starts the window with these variables; ends what is left of it."""
    driven = []

    def drive(**environment):
        made = Driven(tmp_path, environment)
        driven.append(made)
        return made

    yield drive
    for made in driven:
        if made._process.poll() is None:
            made._process.kill()
        made._process.wait()
        for pipe in (made._process.stdin, made._process.stdout):
            assert pipe is not None
            pipe.close()


# --- a real compositor


@pytest.fixture
def desktops():
    """Makes desktops, with a screen of scale 1 and by default one of scale 2."""
    why = sway.lacking()
    if why:
        pytest.skip(why)
    made = []

    def desktops(outputs=2):
        made.append(Sway(outputs))
        return made[-1]

    yield desktops
    for desktop in made:
        desktop.close()


@pytest.fixture
def drive_on(drive):
    return lambda desktop: drive(
        QT_QPA_PLATFORM="wayland", XDG_RUNTIME_DIR=str(desktop.runtime), WAYLAND_DISPLAY=desktop.display
    )


def test_the_window_is_sharp_on_each_screen_and_follows_a_move(desktops, drive_on):
    desktop = desktops()
    desktop.tell("focus", "output", FIRST)
    window = drive_on(desktop)
    first = window.wait(screen=FIRST, ratio=1.0)
    assert first["screens"] == {FIRST: 1.0, SECOND: 2.0}
    assert first["pixels"] == first["size"]
    desktop.tell_window("move", "container", "to", "output", SECOND)
    second = window.wait(screen=SECOND, ratio=2.0)
    assert second["pixels"] == [side * 2 for side in second["size"]]
    assert second["mark"] > first["mark"]
    assert all(fine > 0 for fine in second["buttons"])
    desktop.tell_window("move", "container", "to", "output", FIRST)
    back = window.wait(screen=FIRST, ratio=1.0)
    assert back["mark"] == first["mark"]
    assert window.close() == 0


def test_a_window_left_on_a_screen_that_is_gone_opens_on_one_that_is_there(desktops, drive_on):
    desktop = desktops()
    desktop.tell("focus", "output", SECOND)
    window = drive_on(desktop)
    before = window.wait(screen=SECOND, ratio=2.0)
    assert window.close() == 0
    after = drive_on(desktops(outputs=1)).wait(screen=FIRST, ratio=1.0)
    assert set(after["screens"]) == {FIRST}
    assert after["seen"] > 0.9
    assert after["size"] == before["size"]


def test_a_screen_that_goes_while_the_window_is_on_it_takes_nothing_along(desktops, drive_on):
    desktop = desktops()
    desktop.tell("focus", "output", SECOND)
    window = drive_on(desktop)
    window.wait(screen=SECOND, ratio=2.0)
    try:
        desktop.tell("output", SECOND, "unplug")
    except subprocess.CalledProcessError:
        pytest.skip("this sway can't take a screen away")
    window.wait(screen=FIRST, ratio=1.0)
    assert window.close() == 0


# --- invented screens, where a program may place its window itself


def screens(tmp_path, *made):
    """Screens of the offscreen platform: name, x, width, height."""
    told = [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "dpr": 1,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
        }
        for name, x, width, height in made
    ]
    path = tmp_path / f"screens-{len(made)}-{made[0][2]}.json"
    path.write_text(json.dumps({"screens": told}), encoding="utf-8")
    return {"QT_QPA_PLATFORM": f"offscreen:configfile={path}"}


def test_a_window_is_restored_where_it_was(tmp_path, drive):
    two = screens(tmp_path, ("left", 0, 1600, 1000), ("right", 1600, 1600, 1000))
    window = drive(**two)
    window.say("move 1700 50")
    window.wait(screen="right")
    assert window.close() == 0
    assert drive(**two).wait(screen="right")["seen"] > 0.9


@pytest.mark.parametrize(("width", "height"), [(1600, 1000), (1024, 600)])
def test_a_place_on_a_screen_that_is_gone_is_given_up(tmp_path, drive, width, height):
    window = drive(**screens(tmp_path, ("left", 0, 1600, 1000), ("right", 1600, 1600, 1000)))
    window.say("move 1700 50")
    window.wait(screen="right")
    assert window.close() == 0
    after = drive(**screens(tmp_path, ("left", 0, width, height))).wait(screen="left")
    assert after["seen"] > 0.9


@pytest.mark.parametrize("ratio", [2, 3])
def test_icons_are_drawn_for_the_ratio_of_their_screen(drive, ratio):
    plain = drive(QT_QPA_PLATFORM="offscreen").wait(ratio=1.0)
    fine = drive(QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=str(ratio)).wait(ratio=float(ratio))
    assert fine["mark"] > plain["mark"]
    assert all(more > less for more, less in zip(fine["buttons"], plain["buttons"], strict=True))
