"""The bundled roles hold the guide's figures, one by one."""

from __future__ import annotations

from typing import Any

import pytest

from deskspec.metrics.registry import METRICS
from deskspec.roles.library import Library, open_library
from tests.roles.written import need

Row = tuple[str, Any, Any, str]
GIB = 1 << 30
TB = 10**12
SYSTEMS = ("Linux", "macOS", "Windows with WSL2", "Windows with a VM")

ALL: list[Row] = [
    ("storage.system_kind", "NVMe SSD", None, "required"),
    ("storage.size", 1 * TB, 2 * TB, "required"),
    ("storage.backup", None, True, "advised"),
    ("displays.count", 2, None, "required"),
    ("displays.resolution", None, (3840, 2160), "advised"),
    ("displays.diagonal", None, 27.0, "advised"),
    ("network.download", 100.0, None, "required"),
    ("network.upload", 20.0, None, "required"),
    ("network.backup", None, True, "advised"),
    ("system.os", SYSTEMS, None, "required"),
    ("system.virtualization", True, None, "required"),
    ("peripherals.webcam", True, None, "required"),
    ("peripherals.headset", True, None, "required"),
    ("peripherals.keyboard", True, None, "asked"),
    ("peripherals.mouse", True, None, "asked"),
    ("power.ups", None, True, "advised"),
    ("workspace.room", True, None, "asked"),
    ("workspace.desk", True, None, "asked"),
    ("workspace.chair", True, None, "asked"),
    ("workspace.lighting", True, None, "asked"),
]
BACKEND: list[Row] = [
    ("cpu.cores", 6, 8, "required"),
    ("gpu.class", None, None, "not needed"),
    ("memory.size", 16 * GIB, 32 * GIB, "required"),
]
MODELS: list[Row] = [
    ("cpu.cores", 8, 12, "required"),
    ("cpu.tier", 7, 9, "advised"),
    ("gpu.class", "GeForce RTX 3080 10 GB", "GeForce RTX 4080", "required"),
    ("gpu.memory", 10 * GIB, 16 * GIB, "required"),
    ("gpu.cuda", (7, 5), (8, 0), "required"),
    ("memory.size", 32 * GIB, 64 * GIB, "required"),
]
ROLES = {
    "home-office": ALL,
    "backend-engineer": ALL + BACKEND,
    "data-scientist": ALL + MODELS,
    "ml-engineer": ALL + MODELS,
    "ai-engineer": ALL + MODELS,
    "senior-ai-backend-engineer": ALL + MODELS,
    "lead-ai-backend-engineer": ALL + MODELS,
}
FIGURES = [(role, *row) for role, rows in ROLES.items() for row in rows]
TITLES = (
    "Home office (base)",
    "Backend Engineer",
    "Data Scientist",
    "ML Engineer",
    "AI Engineer",
    "Senior AI Backend Engineer",
    "Lead AI Backend Engineer",
)


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library()


@pytest.mark.parametrize(("role", "metric", "minimum", "recommended", "weight"), FIGURES)
def test_a_role_asks_for_the_figure_of_the_guide(library, role, metric, minimum, recommended, weight):
    found = need(library.get(role), metric)
    told = found.weight if found.needed else "not needed"
    assert (found.minimum, found.recommended, told) == (minimum, recommended, weight)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_asks_for_nothing_that_the_guide_does_not(library, role):
    asked = [item.metric for item in library.get(role).requirements]
    assert asked == [metric for metric in METRICS if metric in {row[0] for row in ROLES[role]}]


@pytest.mark.parametrize("role", ROLES)
def test_a_rented_gpu_covers_graphics_needs_and_nothing_else(library, role):
    rentable = {item.metric for item in library.get(role).requirements if item.rentable}
    has_gpu = any(row[0] == "gpu.memory" for row in ROLES[role])
    assert rentable == ({"gpu.class", "gpu.memory", "gpu.cuda"} if has_gpu else set())


def test_the_roles_stand_in_the_order_in_which_they_build_on_each_other(library):
    assert tuple(profile.id for profile in library.profiles) == tuple(ROLES)
    assert tuple(profile.title for profile in library.profiles) == TITLES
    assert library.problems == ()


def test_the_senior_role_joins_the_tools_of_both_that_it_builds_on(library):
    backend, ai = library.get("backend-engineer"), library.get("ai-engineer")
    senior, lead = library.get("senior-ai-backend-engineer"), library.get("lead-ai-backend-engineer")
    assert {*backend.tools, *ai.tools, "FastAPI", "Django"} <= set(senior.tools)
    assert "Spark" in lead.tools
    assert "Spark" not in senior.tools
    assert len(set(lead.tools)) == len(lead.tools)


@pytest.mark.parametrize("role", ROLES)
def test_cloud_accounts_and_what_the_person_does_belong_to_every_role(library, role):
    profile = library.get(role)
    assert profile.cloud == ("AWS", "Azure", "Google Cloud")
    assert 4 <= len(profile.does) <= 6
    assert all(sentence.endswith(".") for sentence in (*profile.does, profile.summary))
    assert "Git" in profile.tools
