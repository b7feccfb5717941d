"""The bootstrap: what it decides, what it does in which order, and what it says."""

from __future__ import annotations

import ast
import io
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import bootstrap
import bootstrap_checks
import bootstrap_install
import bootstrap_main
import bootstrap_pip
import bootstrap_project
import bootstrap_system
import pytest
from bootstrap_project import Failure, Project

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A clone with locks and no environment, in a folder whose name needs quoting."""
    root = tmp_path / 'Büro "PC"\'s clone'
    (root / "packaging").mkdir(parents=True)
    (root / "src").mkdir()
    (root / "pyproject.toml").write_text("[project]\nname = 'deskspec'\n")
    for name in LOCKS:
        (root / "packaging" / name).write_text(f"# {name}\n")
    return Project(str(root))


def pretend_installed(project: Project, dev: bool) -> None:
    """Lay out what a finished installation leaves, as far as the stamp's reader looks."""
    os.makedirs(project.scripts, exist_ok=True)
    for path in (project.python, project.launcher):
        Path(path).touch()
    Path(project.stamp).write_text("\n".join(bootstrap_project.stamp_lines(project, dev)), "utf-8")


class TestOldPython:
    def test_one_line_says_what_is_needed_and_what_was_found(self):
        line = bootstrap.too_old((3, 10, 13), "/usr/bin/python3")
        assert "needs Python 3.11 or newer" in line
        assert "/usr/bin/python3 is Python 3.10.13" in line
        assert "\n" not in line

    @pytest.mark.parametrize("version", [(3, 11, 0), (3, 13, 2), (4, 0, 0)])
    def test_new_enough_ones_pass(self, version):
        assert bootstrap.too_old(version, "python3") == ""

    def test_the_entry_file_parses_for_python_3_6(self):
        ast.parse((ROOT / "packaging" / "bootstrap.py").read_text("utf-8"), feature_version=(3, 6))

    def test_it_asks_for_the_python_that_pyproject_asks_for(self):
        wanted = pyproject()["project"]["requires-python"]
        assert wanted == ">=" + ".".join(map(str, bootstrap.MINIMUM_PYTHON))


class TestCommandLine:
    @pytest.mark.parametrize("word", ["--help", "-h", "help"])
    def test_help_tells_both_verbs_and_exits_0(self, word, capsys):
        assert bootstrap_main.main([word]) == 0
        text = capsys.readouterr().out
        assert "bootstrap.py run [ARGS...]" in text
        assert "bootstrap.py test [ARGS...]" in text

    def test_an_unknown_verb_is_one_line_and_2(self, capsys):
        assert bootstrap_main.main(["rnu"]) == 2
        assert capsys.readouterr().err == "bootstrap: no such verb: 'rnu'; there are run and test, and --help\n"

    def test_no_verb_is_the_usage_and_2(self, capsys):
        assert bootstrap_main.main([]) == 2
        assert capsys.readouterr().err.startswith("usage:")

    def test_what_it_prints_is_ascii(self):
        assert bootstrap_main.USAGE.isascii()

    def test_a_failure_tells_what_where_and_the_mend(self, monkeypatch, capsys):
        def broken() -> Project:
            raise Failure("the disk is full", "/srv/deskspec/.venv", "free some")

        monkeypatch.setattr(bootstrap_main, "this_project", broken)
        assert bootstrap_main.main(["run"]) == 125
        said = capsys.readouterr().err
        assert said == "bootstrap: the disk is full\n  where: /srv/deskspec/.venv\n  mend:  free some\n"

    @pytest.mark.skipif(os.name == "nt", reason="Windows can't replace a process")
    def test_a_ready_environment_becomes_the_app_with_its_arguments(self, project, monkeypatch):
        pretend_installed(project, dev=False)
        became = []

        def execv(path: str, argv: list[str]) -> None:
            became.append((path, argv))
            raise SystemExit

        monkeypatch.setattr(bootstrap_main, "this_project", lambda: project)
        monkeypatch.setattr(os, "execv", execv)
        with pytest.raises(SystemExit):
            bootstrap_main.main(["run", "check", "-r", "ml-engineer"])
        assert became == [(project.python, [project.python, project.launcher, "check", "-r", "ml-engineer"])]


class TestStamp:
    def test_without_an_environment_nothing_is_ready(self, project):
        assert not bootstrap_project.is_ready(project, dev=False)

    def test_what_serves_the_tests_serves_the_app_and_not_the_other_way_round(self, project):
        pretend_installed(project, dev=True)
        assert bootstrap_project.is_ready(project, dev=True)
        assert bootstrap_project.is_ready(project, dev=False)
        pretend_installed(project, dev=False)
        assert not bootstrap_project.is_ready(project, dev=True)

    @pytest.mark.parametrize("changed", ["pyproject.toml", "packaging/requirements.txt"])
    def test_a_changed_lock_or_pyproject_ends_it(self, project, changed):
        pretend_installed(project, dev=False)
        path = Path(project.root, changed)
        path.write_text(path.read_text() + "x")
        assert not bootstrap_project.is_ready(project, dev=False)

    def test_the_tests_lock_is_no_matter_for_the_app(self, project):
        pretend_installed(project, dev=True)
        Path(project.lock(dev=True)).write_text("other")
        assert bootstrap_project.is_ready(project, dev=False)
        assert not bootstrap_project.is_ready(project, dev=True)

    def test_another_python_ends_it(self, project, monkeypatch):
        pretend_installed(project, dev=False)
        monkeypatch.setattr(bootstrap_project, "python_name", lambda: "cpython-3.99")
        assert not bootstrap_project.is_ready(project, dev=False)

    def test_a_moved_clone_ends_it(self, project):
        pretend_installed(project, dev=False)
        moved = project.root + " moved"
        os.rename(project.root, moved)
        assert not bootstrap_project.is_ready(Project(moved), dev=False)

    @pytest.mark.parametrize("lost", ["python", "launcher"])
    def test_a_python_or_launcher_gone_ends_it(self, project, lost):
        pretend_installed(project, dev=False)
        os.unlink(getattr(project, lost))
        assert not bootstrap_project.is_ready(project, dev=False)

    def test_a_missing_lock_is_told_with_its_path(self, project):
        os.unlink(project.lock(dev=False))
        with pytest.raises(Failure) as failure:
            bootstrap_project.is_ready(project, dev=False)
        assert failure.value.where == project.lock(dev=False)


@pytest.fixture
def steps(monkeypatch) -> list[str]:
    """Replace what an installation does by its name, noted in order; the stamp and the mark stay real."""
    done: list[str] = []

    def make(project: Project) -> None:
        done.append("venv")
        pretend_installed(project, dev=False)
        os.unlink(project.stamp)

    monkeypatch.setattr(bootstrap_install, "_make_venv", make)
    monkeypatch.setattr(bootstrap_install, "pip_install", lambda project, dev, say: done.append("pip"))
    monkeypatch.setattr(bootstrap_install, "_install_deskspec", lambda project: done.append("deskspec"))
    monkeypatch.setattr(bootstrap_install, "provide_qt_libraries", lambda say: done.append("qt"))
    return done


class TestInstall:
    def test_a_first_installation_does_all_and_ends_ready(self, project, steps):
        bootstrap_install.install(project, dev=False)
        assert steps == ["venv", "pip", "deskspec", "qt"]
        assert bootstrap_project.is_ready(project, dev=False)
        assert "under way" not in Path(project.setup_mark).read_text()

    def test_a_second_one_finds_nothing_to_do(self, project, steps):
        bootstrap_install.install(project, dev=False)
        steps.clear()
        bootstrap_install.install(project, dev=False)
        assert steps == []

    def test_an_interrupted_one_leaves_its_mark_and_is_made_anew(self, project, steps, monkeypatch):
        def killed(project: Project, dev: bool, say: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(bootstrap_install, "pip_install", killed)
            with pytest.raises(KeyboardInterrupt):
                bootstrap_install.install(project, dev=False)
        assert not bootstrap_project.is_ready(project, dev=False)
        assert "under way" in Path(project.setup_mark).read_text()
        steps.clear()
        bootstrap_install.install(project, dev=False)
        assert steps == ["venv", "pip", "deskspec", "qt"]
        assert bootstrap_project.is_ready(project, dev=False)

    def test_an_update_that_fails_is_no_longer_ready_even_for_the_old_lock(self, project, steps, monkeypatch):
        bootstrap_install.install(project, dev=False)
        old = Path(project.lock(dev=False)).read_text()
        Path(project.lock(dev=False)).write_text("new")

        def offline(project: Project, dev: bool, say: object) -> None:
            raise Failure("no network", "here", "connect")

        monkeypatch.setattr(bootstrap_install, "pip_install", offline)
        with pytest.raises(Failure):
            bootstrap_install.install(project, dev=False)
        Path(project.lock(dev=False)).write_text(old)
        assert not bootstrap_project.is_ready(project, dev=False)

    def test_an_environment_that_somebody_else_made_is_used_if_it_serves(self, project, steps, monkeypatch):
        self.somebody_elses(project)
        monkeypatch.setattr(bootstrap_install, "reason_to_remake", lambda project, interrupted: "")
        bootstrap_install.install(project, dev=False)
        assert steps == ["pip", "deskspec", "qt"]

    def test_one_that_does_not_serve_is_left_alone(self, project, steps):
        keepsake = self.somebody_elses(project)
        with pytest.raises(Failure, match="not made by the bootstrap, and its Python doesn't start"):
            bootstrap_install.install(project, dev=False)
        assert keepsake.exists()
        assert steps == []

    def test_one_whose_update_was_interrupted_is_left_alone_too(self, project, steps, monkeypatch):
        def killed(project: Project, dev: bool, say: object) -> None:
            raise KeyboardInterrupt

        keepsake = self.somebody_elses(project)
        with monkeypatch.context() as patch:
            patch.setattr(bootstrap_install, "reason_to_remake", lambda project, interrupted: "")
            patch.setattr(bootstrap_install, "pip_install", killed)
            with pytest.raises(KeyboardInterrupt):
                bootstrap_install.install(project, dev=False)
        with pytest.raises(Failure, match="was interrupted"):
            bootstrap_install.install(project, dev=False)
        assert keepsake.exists()

    def somebody_elses(self, project: Project) -> Path:
        os.makedirs(project.scripts)
        keepsake = Path(project.venv, "pyvenv.cfg")
        keepsake.write_text("version = 3.11.7\n")
        Path(project.python).touch()
        Path(project.launcher).touch()
        return keepsake

    def test_a_folder_that_is_no_environment_is_left_alone(self, project, steps):
        keepsake = Path(project.venv, "letters", "to-grandma.txt")
        keepsake.parent.mkdir(parents=True)
        keepsake.write_text("Dear grandma")
        with pytest.raises(Failure, match="in the way"):
            bootstrap_install.install(project, dev=False)
        assert keepsake.read_text() == "Dear grandma"
        assert steps == []

    @pytest.mark.skipif(os.name == "nt", reason="folders have no such mode on Windows")
    def test_a_disk_error_is_told_in_words(self, project, steps, monkeypatch):
        def refuse(path: str, exist_ok: bool) -> None:
            raise PermissionError(13, "Permission denied", path)

        monkeypatch.setattr(os, "makedirs", refuse)
        with pytest.raises(Failure, match="no permission to write") as failure:
            bootstrap_install.install(project, dev=False)
        assert failure.value.where == project.venv


class TestReasonToRemake:
    def answer(self, monkeypatch, returncode: int, text: str) -> None:
        ran = subprocess.CompletedProcess([], returncode, text, "")
        monkeypatch.setattr(subprocess, "run", lambda *_, **__: ran)

    def test_one_that_works_with_this_python_is_built_upon(self, project, monkeypatch):
        self.answer(monkeypatch, 0, bootstrap_project.python_name() + "\n")
        assert bootstrap_install.reason_to_remake(project, interrupted=False) == ""

    def test_one_for_another_python_is_not(self, project, monkeypatch):
        self.answer(monkeypatch, 0, "cpython-3.9\n")
        assert "cpython-3.9" in bootstrap_install.reason_to_remake(project, interrupted=False)

    def test_one_without_pip_is_not(self, project, monkeypatch):
        self.answer(monkeypatch, 1, "")
        assert bootstrap_install.reason_to_remake(project, interrupted=False) == "it is incomplete"

    def test_one_whose_python_is_gone_is_not(self, project):
        assert bootstrap_install.reason_to_remake(project, interrupted=False) == "its Python doesn't start"

    def test_one_that_was_made_for_another_folder_is_not(self, project):
        os.makedirs(project.venv)
        Path(project.stamp).write_text("root /home/ada/deskspec\nrun 1234\n")
        reason = bootstrap_install.reason_to_remake(project, interrupted=False)
        assert reason == "it was made for /home/ada/deskspec"


class TestLauncher:
    def test_they_are_the_entry_points_of_pyproject(self):
        found = bootstrap_install.entry_points(Project(str(ROOT)))
        assert list(found) == ["deskspec", "deskspec-gui"]
        for target in found.values():
            module, _, function = target.partition(":")
            file = ROOT / "src" / (module.replace(".", "/") + ".py")
            assert f"def {function}(" in file.read_text("utf-8")

    @pytest.mark.skipif(os.name == "nt", reason="Windows has .cmd files instead")
    @pytest.mark.parametrize("folder", ["plain", 'it\'s a "folder" of ours', "x" * 140])
    def test_it_runs_from_any_folder(self, tmp_path, folder):
        place = tmp_path / folder
        (place / "app").mkdir(parents=True)
        (place / "app" / "main.py").write_text("def main():\n    return 7\n")
        (place / "python").symlink_to(sys.executable)
        [(name, text)] = bootstrap_install.launcher_files(
            "deskspec", "app.main:main", str(place / "python"), windows=False
        )
        (place / name).write_text(text)
        (place / name).chmod(0o755)
        assert subprocess.run([place / name], check=False).returncode == 7

    def test_windows_gets_a_command_file_that_calls_the_script(self):
        files = dict(bootstrap_install.launcher_files("deskspec", "deskspec.__main__:main", "ignored", windows=True))
        assert '"%~dp0deskspec-script.py" %*' in files["deskspec.cmd"]
        assert "from deskspec.__main__ import main" in files["deskspec-script.py"]


class TestSystemLibraries:
    def test_what_the_loader_finds_is_not_missing(self, monkeypatch):
        monkeypatch.setattr(sys, "platform", "linux")
        assert bootstrap_system.missing_qt_libraries(lambda _: True) == []
        there = set(bootstrap_system.QT_LIBRARIES) - {"libEGL.so.1", "libxcb-cursor.so.0"}
        assert bootstrap_system.missing_qt_libraries(there.__contains__) == [
            "libEGL.so.1",
            "libxcb-cursor.so.0",
        ]

    @pytest.mark.parametrize("system", ["darwin", "win32"])
    def test_only_linux_is_asked(self, monkeypatch, system):
        monkeypatch.setattr(sys, "platform", system)
        assert bootstrap_system.missing_qt_libraries(lambda _: False) == []

    def test_the_line_is_exact(self):
        packages = bootstrap_system.debian_packages(bootstrap_system.QT_LIBRARIES, known=lambda _: False)
        assert bootstrap_system.apt_line(packages, root=False) == (
            "sudo apt-get install --no-install-recommends libgl1 libegl1 libxkbcommon0 libfontconfig1 "
            "libdbus-1-3 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 "
            "libxkbcommon-x11-0"
        )

    def test_a_newer_release_has_another_name_for_glib(self):
        libraries = ["libGL.so.1", "libglib-2.0.so.0"]
        newer = {"libgl1", "libglib2.0-0t64"}
        assert bootstrap_system.debian_packages(libraries, newer.__contains__) == [
            "libgl1",
            "libglib2.0-0t64",
        ]

    def test_without_roots_rights_the_line_is_told_and_it_goes_on(self, monkeypatch):
        monkeypatch.setattr(bootstrap_system, "missing_qt_libraries", lambda: ["libEGL.so.1"])
        monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/" + name)
        monkeypatch.setattr(bootstrap_system, "is_root", lambda: False)
        said: list[str] = []
        bootstrap_system.provide_qt_libraries(said.append)
        assert "sudo apt-get install --no-install-recommends libegl1" in said[-1]

    def test_without_apt_the_libraries_are_named(self, monkeypatch):
        monkeypatch.setattr(bootstrap_system, "missing_qt_libraries", lambda: ["libEGL.so.1"])
        monkeypatch.setattr(shutil, "which", lambda name: None)
        said: list[str] = []
        bootstrap_system.provide_qt_libraries(said.append)
        assert "libEGL.so.1" in said[0]

    def test_apts_lists_are_refreshed_only_when_a_package_is_not_found(self, monkeypatch):
        asked: list[str] = []

        def apt_get(arguments: list[str]) -> bool:
            asked.append(arguments[0])
            return asked != ["install"]

        monkeypatch.setattr(bootstrap_system, "is_root", lambda: True)
        monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/" + name)
        monkeypatch.setattr(bootstrap_system, "_apt_get", apt_get)
        assert bootstrap_system.apt_install(["libegl1"], lambda _: None)
        assert asked == ["install", "update", "install"]
        asked[:] = ["earlier"]
        assert bootstrap_system.apt_install(["libegl1"], lambda _: None)
        assert asked == ["earlier", "install"]

    def test_a_debian_python_without_venv_is_told_its_package(self, monkeypatch):
        monkeypatch.setattr(bootstrap_system, "_has_venv", lambda: False)
        monkeypatch.setattr(bootstrap_system, "is_root", lambda: False)
        monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/" + name)
        monkeypatch.setattr(sys, "base_prefix", "/usr")
        with pytest.raises(Failure) as failure:
            bootstrap_system.provide_venv_module(lambda _: None)
        package = f"python3.{sys.version_info[1]}-venv"
        assert failure.value.mend == f"run: sudo apt-get install --no-install-recommends {package}"


class TestDesktop:
    """What the tests of a real window need: installed where nobody need be asked, and never in the way."""

    def test_only_what_is_not_there_is_missing(self, monkeypatch):
        monkeypatch.setattr(sys, "platform", "linux")
        assert bootstrap_system.missing_desktop(lambda _: True) == []
        there = set(bootstrap_system.DESKTOP_FILES) - {"/usr/bin/Xvfb", "/usr/bin/import"}
        assert bootstrap_system.missing_desktop(there.__contains__) == ["xvfb", "imagemagick"]

    @pytest.mark.parametrize("system", ["darwin", "win32"])
    def test_only_linux_is_asked(self, monkeypatch, system):
        monkeypatch.setattr(sys, "platform", system)
        assert bootstrap_system.missing_desktop(lambda _: False) == []

    def test_root_gets_it_installed_without_a_word_more(self, monkeypatch):
        asked: list[list[str]] = []
        monkeypatch.setattr(bootstrap_system, "missing_desktop", lambda: ["xvfb", "openbox"])

        def install(packages: list[str], _: object) -> bool:
            asked.append(packages)
            return True

        monkeypatch.setattr(bootstrap_system, "apt_install", install)
        said: list[str] = []
        bootstrap_system.provide_desktop(said.append)
        assert (asked, said) == ([["xvfb", "openbox"]], [])

    def test_others_are_told_what_skips_and_why(self, monkeypatch):
        monkeypatch.setattr(bootstrap_system, "missing_desktop", lambda: ["xvfb", "openbox"])
        monkeypatch.setattr(bootstrap_system, "is_root", lambda: False)
        said: list[str] = []
        bootstrap_system.provide_desktop(said.append)
        assert said == ["The tests in tests/desktop will skip: they lack xvfb, openbox."]


class TestPipsWords:
    @pytest.mark.parametrize(
        ("output", "what"),
        [
            (
                "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
                "full",
            ),
            (
                "Retrying after NewConnectionError\nERROR: No matching distribution found for psutil==7.2.2",
                "can't be fetched",
            ),
            ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one"),
            ("ERROR: [Errno 13] Permission denied: '/srv/.venv/lib'", "no permission"),
            ("ERROR: No matching distribution found for pyside6-essentials==6.11.3", "for this system"),
            ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", "certificate"),
            ("something else\nERROR: who knows\n\n", "pip failed \\(ERROR: who knows\\)"),
            ("", "it said nothing"),
        ],
    )
    def test_a_failure_is_put_into_words(self, output, what):
        failure = bootstrap_pip.explain(output, "/srv/.venv")
        assert re.search(what, failure.what)
        assert failure.where == "/srv/.venv"
        assert failure.mend

    def test_where_qt_has_no_package_the_rest_is_installed(self, project, monkeypatch):
        names = ["psutil", "pyside6-essentials", "shiboken6", "pyyaml"]
        text = "# head\n" + "".join(f"{name}==1.0 \\\n    --hash=sha256:{name}\n" for name in names)
        Path(project.lock(dev=False)).write_text(text)
        os.makedirs(project.venv)
        given: list[str] = []

        def pip(project: Project, requirements: str, say: object) -> str:
            given.append(Path(requirements).read_text())
            refused = "ERROR: No matching distribution found for pyside6-essentials==1.0"
            return refused if "pyside6" in given[-1] else ""

        monkeypatch.setattr(bootstrap_pip, "_pip", pip)
        said: list[str] = []
        bootstrap_pip.pip_install(project, False, said.append)
        assert bootstrap_pip.locked_packages(given[-1]) == ["psutil", "pyyaml"]
        assert "shiboken6" not in given[-1]
        assert "the window won't" in said[-1]

    def test_downloads_are_shown_with_their_size_and_the_rest_is_not(self):
        show = bootstrap_pip.fetching
        wheel = "pyside6_essentials-6.11.3-cp310-abi3-manylinux_2_34_x86_64.whl"
        assert show(f"  Downloading {wheel} (80.3 MB)\n") == "pyside6_essentials-6.11.3 (80.3 MB)"
        assert show(f"  Downloading {wheel}.metadata (3.8 kB)\n") == ""
        assert show(f"  Using cached {wheel} (80.3 MB)\n") == ""
        assert show("Collecting psutil==7.2.2\n") == ""


class TestChecks:
    @pytest.fixture
    def ran(self, monkeypatch, project) -> list[list[str]]:
        """Replace the processes: linters pass but for mypy, and pytest passes."""
        calls: list[list[str]] = []

        def lint(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
            calls.append(command[1:])
            return subprocess.CompletedProcess(command, int("mypy" in command), b"x.py:1: error\n")

        def test(command: list[str], **_: object) -> int:
            calls.append(command[1:])
            return 0

        monkeypatch.setattr(bootstrap_checks, "provide_qt_libraries", lambda say: None)
        monkeypatch.setattr(bootstrap_checks, "provide_desktop", lambda say: calls.append(["desktop"]))
        monkeypatch.setattr(subprocess, "run", lint)
        monkeypatch.setattr(subprocess, "call", test)
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), write_through=True))
        return calls

    def test_every_step_runs_in_order_and_one_failure_fails_the_whole(self, ran, project):
        assert bootstrap_checks.run_checks(project, []) == 1
        assert ran.pop(0) == ["desktop"]
        tools = [call[1] if call[0] == "-m" else "lint-imports" for call in ran]
        assert tools == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]

    def test_with_arguments_only_pytest_runs_with_them(self, ran, project):
        assert bootstrap_checks.run_checks(project, ["tests/gui", "-k", "theme"]) == 0
        assert ran == [["-m", "pytest", "tests/gui", "-k", "theme"]]

    def test_a_desktop_is_provided_only_for_the_tests_that_use_it(self, ran, project):
        bootstrap_checks.run_checks(project, ["tests/cli"])
        assert ["desktop"] not in ran
        bootstrap_checks.run_checks(project, ["tests/desktop", "-x"])
        assert ["desktop"] in ran

    def test_a_test_run_that_a_signal_ends_counts_as_in_a_shell(self, ran, project, monkeypatch):
        monkeypatch.setattr(subprocess, "call", lambda *_, **__: -6)
        assert bootstrap_checks.run_checks(project, ["tests/gui"]) == 134
