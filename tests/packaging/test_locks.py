"""The locks: complete, for every system, free of addresses, and in step with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def pinned(lock: str) -> dict[str, str]:
    """Name -> version, as a lock pins them."""
    text = (ROOT / "packaging" / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


class TestLocks:
    @pytest.mark.parametrize("lock", LOCKS)
    def test_every_package_has_hashes(self, lock):
        text = (ROOT / "packaging" / lock).read_text("utf-8")
        entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())
        assert len(entries) == len(pinned(lock)) > 5
        bare = [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)]
        assert bare == []

    @pytest.mark.parametrize("lock", LOCKS)
    def test_no_address_and_no_path_is_in_it(self, lock):
        text = (ROOT / "packaging" / lock).read_text("utf-8")
        assert not re.search(r"://|^-|^\s*--(?!hash=)|\s@\s|(?<!packaging)/", text, re.MULTILINE)

    @pytest.mark.parametrize("name", ["pyside6-essentials", "psutil", "pydantic-core", "pyyaml", "shiboken6"])
    def test_packages_with_c_code_have_files_for_all_systems(self, name):
        text = (ROOT / "packaging" / "requirements.txt").read_text("utf-8")
        entry = re.search(rf"^{name}==.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
        assert entry
        # Linux and macOS on two processors each, Windows on one or two: fewer and a system was left out.
        assert entry[0].count("--hash=") >= 5

    def test_the_tests_lock_holds_the_apps_versions(self):
        assert pinned("requirements.txt").items() <= pinned("requirements-dev.txt").items()

    def test_they_satisfy_pyproject(self):
        table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
        for lock, wanted in [
            ("requirements.txt", table["project"]["dependencies"]),
            ("requirements-dev.txt", table["dependency-groups"]["dev"]),
        ]:
            versions = pinned(lock)
            for requirement in map(Requirement, wanted):
                version = versions.get(canonicalize_name(requirement.name))
                assert version, f"{lock} lacks {requirement}; packaging/README.md says how to refresh it"
                assert version in requirement.specifier
