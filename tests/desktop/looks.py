"""Draws every page in every look into a folder, with contact sheets: python tests/desktop/looks.py OUT [OPTIONS].

A tool for looking, no test: OUT/LOOK/SCENE.png is one picture, OUT/sheet-LOOK-1.png, -2 … show all scenes of a look beside
each other, OUT/scene-SCENE-1.png … one scene in all looks. Nothing of the person's own is read or written, and no display
is needed. Without options it draws what shows most in about two minutes; --all draws everything there is.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[2]
SIZES = {"small": (800, 560), "usual": (1180, 780), "large": (1600, 1000)}
MODES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
MACHINES = ("laptop", "bare", "twelve")


@dataclass(frozen=True)
class Look:
    """How the window is shown."""

    machine: str = "laptop"
    mode: Literal["light", "dark"] = "light"
    scale: int = 1
    size: str = "usual"
    long_role: bool = False
    from_right: bool = False
    text: int = 100

    @property
    def name(self) -> str:
        """Short, and different for every look."""
        parts = [self.machine, self.mode, f"{self.scale}x", self.size]
        parts += ["long"] * self.long_role + ["rtl"] * self.from_right
        parts += [f"text{self.text}"] * (self.text != 100)
        return "-".join(parts)


def few() -> list[Look]:
    """The looks that show most: light and dark, each size, each machine and each strain once."""
    usual = Look()
    return [
        usual,
        replace(usual, mode="dark", size="large"),
        replace(usual, size="small"),
        replace(usual, mode="dark", size="small", scale=2),
        replace(usual, machine="bare", size="large"),
        replace(usual, machine="twelve", mode="dark"),
        replace(usual, long_role=True, size="small", mode="dark"),
        replace(usual, from_right=True),
        replace(usual, text=150),
    ]


def every() -> list[Look]:
    """All modes, scales and sizes; of the strains each one alone, in all modes and sizes."""
    crossed = [Look(mode=mode, scale=scale, size=size) for scale in (1, 2, 3) for mode in MODES for size in SIZES]
    once = [look for look in crossed if look.scale == 1]
    strained: list[Look] = []
    for look in once:
        strained += [replace(look, machine=machine) for machine in MACHINES[1:]]
        strained += [replace(look, long_role=True), replace(look, from_right=True), replace(look, text=150)]
    return crossed + strained


# --- in a process of its own: what Qt reads once at its start differs from look to look


def draw(looks: list[Look], scenes: list[str], out: Path) -> int:
    """Draw looks that differ in mode and size alone; the number of scenes that did not come about."""
    from tests.desktop.drawing import Studio

    studio = Studio(looks[0].machine, looks[0].text, from_right=looks[0].from_right, long_role=looks[0].long_role)
    try:
        return sum(studio.draw(look.mode, SIZES[look.size], scenes, out / look.name) for look in looks)
    finally:
        studio.close()


# --- in the process that was started


def processes(looks: Iterable[Look]) -> list[list[Look]]:
    """Looks by what needs a process of its own."""
    groups: dict[Look, list[Look]] = {}
    for look in looks:
        groups.setdefault(replace(look, mode="light", size="usual"), []).append(look)
    return list(groups.values())


def run(looks: list[Look], scenes: list[str], out: Path) -> int:
    """Draw in a new process, with settings and data of its own."""
    with tempfile.TemporaryDirectory() as home:
        told = json.dumps([asdict(look) for look in looks])
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(looks[0].scale),
            "XDG_CONFIG_HOME": home,
            "DESKSPEC_HOME": home,
            "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        }
        command = (sys.executable, __file__, str(out), "--child", told, "--scenes", *scenes)
        return subprocess.run(command, env=environment, check=False).returncode


def sheets(looks: list[Look], scenes: list[str], out: Path) -> None:
    """A sheet a look and a sheet a scene."""
    from tests.desktop.drawing import montage

    for look in looks:
        montage([(scene, out / look.name / f"{scene}.png") for scene in scenes], out / f"sheet-{look.name}")
    for scene in scenes:
        pictures = [(look.name, out / look.name / f"{scene}.png") for look in looks]
        montage(pictures, out / f"scene-{scene}")


def _arguments() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("out", type=Path, help="folder for the pictures")
    asked.add_argument("--all", action="store_true", help="every look there is (an hour)")
    asked.add_argument("--scenes", nargs="+", default=[], help="only these; a beginning will do: check, role, machine")
    asked.add_argument("--looks", nargs="+", default=[], help="only looks with these words: dark 2x small laptop rtl")
    asked.add_argument("--child", help=argparse.SUPPRESS)
    return asked.parse_args()


def _scenes(wanted: list[str]) -> list[str]:
    from tests.desktop.scenes import SCENES

    return [name for name in SCENES if not wanted or name in wanted or any(name.startswith(f"{w}_") for w in wanted)]


def main() -> int:
    """Draw, and say where it lies."""
    asked = _arguments()
    if asked.child:
        return draw([Look(**told) for told in json.loads(asked.child)], asked.scenes, asked.out)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Words choose from all there is; "dark 2x" means both.
    looks = every() if asked.all or asked.looks else few()
    looks = [look for look in looks if set(asked.looks) <= set(look.name.split("-"))]
    scenes = _scenes(asked.scenes)
    began, failed = time.monotonic(), 0
    for group in processes(looks):
        print(f"{time.monotonic() - began:6.0f} s  {', '.join(look.name for look in group)}", flush=True)
        failed += run(group, scenes, asked.out)
    sheets(looks, scenes, asked.out)
    print(f"{len(looks) * len(scenes)} pictures in {asked.out}, {failed} failed, {time.monotonic() - began:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    sys.exit(main())
