"""Captures on disk: a folder or a zip with manifest.json, files/, links.json, commands.json and calls.json.

A capture comes from somebody else's machine, so it is read within bounds and never unpacked to disk.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any

from deskspec.detect.capture import CaptureHost
from deskspec.detect.host import Output

FORMAT = "deskspec-capture"
SCHEMA_VERSION = 1
MANIFEST = "manifest.json"
#: A capture of a large workstation is about 1 MiB in 2,000 files.
LARGEST = 32 << 20
LARGEST_ZIP = 8 << 20
MOST_FILES = 50_000
#: The deepest path in /sys has some 25 parts; a path of a thousand would cost its square.
LONGEST_PATH = 1024
MOST_PARTS = 48
_AGAIN = "capture it again: deskspec capture OUT"


class CaptureError(Exception):
    """The folder or file is no capture that this DeskSpec can read; the text says why and what helps."""


def is_zip(content: bytes) -> bool:
    """Whether this is the beginning of a zip, be it an empty one (PKWARE's APPNOTE, 4.3.7 and 4.3.16)."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def load_folder(path: str) -> CaptureHost:
    """The host that replays a capture in a folder; CaptureError where it can't, OSError where it can't be read."""
    if not os.path.isfile(os.path.join(path, MANIFEST)):
        raise CaptureError(f"this folder has no {MANIFEST}, so it is no capture; give a saved machine or a capture")
    return _host(dict(_bounded(_folder_entries(path))))


def load_zip(content: bytes) -> CaptureHost:
    """The host that replays a capture in a zip; CaptureError where it can't."""
    if len(content) > LARGEST_ZIP:
        raise CaptureError(f"larger than {LARGEST_ZIP >> 20} MiB; that is no capture")
    return _host(dict(_bounded(_zip_entries(content))))


def _bounded(entries: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    total = 0
    for count, (name, content) in enumerate(entries, 1):
        total += len(content)
        if total > LARGEST or count > MOST_FILES:
            raise CaptureError(f"larger than {LARGEST >> 20} MiB or {MOST_FILES:,} files; that is no capture")
        yield name, content


def _folder_entries(path: str) -> Iterator[tuple[str, bytes]]:
    for folder, folders, files in os.walk(path, followlinks=False):
        inside = os.path.relpath(folder, path).replace(os.sep, "/")
        prefix = "" if inside == "." else inside + "/"
        if not folders and not files:
            yield prefix, b""
        for name in files:
            full = os.path.join(folder, name)
            # A link or a device could lead out of the capture, or never end.
            if not os.path.islink(full) and os.path.isfile(full):
                with open(full, "rb") as file:
                    yield prefix + name, file.read(LARGEST + 1)


def _zip_entries(content: bytes) -> Iterator[tuple[str, bytes]]:
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()[: MOST_FILES + 1]
            # What it says of itself may be a lie, but an honest bomb is refused before it goes off.
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise CaptureError(f"larger than {LARGEST >> 20} MiB unpacked; that is no capture")
            for entry in entries:
                with archive.open(entry) as file:
                    yield entry.filename, file.read(LARGEST + 1)
    except CaptureError:
        raise
    except Exception as error:  # noqa: BLE001 - zlib.error, BadZipFile and a dozen others have no common ancestor
        raise CaptureError(f"a damaged zip ({error}); {_AGAIN}") from None


def _host(entries: dict[str, bytes]) -> CaptureHost:
    manifest = _json(entries, MANIFEST)
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise CaptureError("not a capture made by DeskSpec; make one with deskspec capture OUT")
    _check_version(manifest.get("schema_version"))
    names = [name for name in entries if name.startswith("files/") and name != "files/"]
    try:
        links = {str(place): str(target) for place, target in (_json(entries, "links.json") or {}).items()}
        refused, unread = (frozenset(map(str, manifest.get(key) or ())) for key in ("refused", "unread"))
        _check_paths((*names, *links, *links.values(), *refused, *unread))
        return CaptureHost(
            {_place(name): entries[name] for name in names},
            links,
            dict(map(_command, _json(entries, "commands.json") or [])),
            dict(_json(entries, "calls.json") or {}),
            system=str(manifest.get("system", "linux")),
            refused=refused,
            unread=unread,
        )
    except (TypeError, ValueError, KeyError, AttributeError, ArithmeticError) as error:
        raise CaptureError(f"one of its JSON files is damaged ({error}); {_AGAIN}") from None


def _check_version(version: object) -> None:
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CaptureError(f"{MANIFEST} has no schema_version; {_AGAIN}")
    if version > SCHEMA_VERSION:
        told = f"schema {version}, this one reads {SCHEMA_VERSION}"
        raise CaptureError(f"made by a newer DeskSpec ({told}); update DeskSpec")


def _check_paths(paths: Iterable[str]) -> None:
    """Refuse what no system has: paths without end, and files above the capture's own root."""
    for count, path in enumerate(paths, 1):
        if count > 4 * MOST_FILES or len(path) > LONGEST_PATH or path.count("/") > MOST_PARTS:
            raise CaptureError(f"it holds a path longer than any system's, or too many; {_AGAIN}")
        if path.startswith("files/") and ".." in path.split("/"):
            raise CaptureError(f"it holds a path that leads out of it; {_AGAIN}")


def _place(name: str) -> str:
    """ "files/sys/x" is "/sys/x"; "files/~/x" is "~/x"."""
    inside = name.removeprefix("files/")
    return inside if inside.startswith("~") else "/" + inside


def _json(entries: dict[str, bytes], name: str) -> Any:
    if name not in entries:
        if name == MANIFEST:
            raise CaptureError(f"it has no {name}; make a capture with deskspec capture OUT")
        return None
    try:
        return json.loads(entries[name])
    except (ValueError, RecursionError) as error:
        raise CaptureError(f"{name} is damaged ({error}); {_AGAIN}") from None


def _command(item: Any) -> tuple[tuple[str, ...], Output]:
    argv = tuple(str(word) for word in item["argv"])
    return argv, Output(int(item["status"]), str(item["out"]), str(item["err"]))


# --- writing


def write(path: str, host: CaptureHost, version: str, taken_at: str) -> None:
    """Write a capture: a zip where the path ends in .zip, else a folder, put in place whole.

    FileExistsError where something is there that is no empty folder and no capture in a zip; OSError where it
    can't be written. A folder is never written over: files of two machines would mix.
    """
    entries = {name: _encoded(value) for name, value in _documents(host, version, taken_at).items()}
    entries |= {"files/" + place.lstrip("/"): content for place, content in sorted(host.files.items())}
    _write_zip(path, entries) if path.lower().endswith(".zip") else _write_folder(path, entries)


def _encoded(value: Any) -> bytes:
    # ASCII, as names in a file system need not be text.
    return json.dumps(value, indent=1).encode("ascii")


def _documents(host: CaptureHost, version: str, taken_at: str) -> dict[str, Any]:
    return {
        MANIFEST: {
            "format": FORMAT,
            "schema_version": SCHEMA_VERSION,
            "deskspec": version,
            "system": host.system,
            "taken_at": taken_at,
            "refused": sorted(host.refused),
            "unread": sorted(host.unread),
        },
        "links.json": dict(sorted(host.links.items())),
        "commands.json": [
            {"argv": list(argv), "status": told.status, "out": told.out, "err": told.err}
            for argv, told in sorted(host.commands.items(), key=lambda item: item[0])
        ],
        "calls.json": dict(sorted(host.calls.items())),
    }


def _write_zip(path: str, entries: dict[str, bytes]) -> None:
    import zipfile

    if os.path.lexists(path) and not _is_capture_zip(path):
        raise FileExistsError(17, "there is something else already")
    beside = f"{path}.{os.getpid()}.part"
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in entries.items():
                archive.writestr(name.encode("utf-8", "replace").decode(), content)
        os.replace(beside, path)
    finally:
        if os.path.lexists(beside):
            os.unlink(beside)


def _is_capture_zip(path: str) -> bool:
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        content = file.read(LARGEST_ZIP + 1)
    try:
        load_zip(content)
    except CaptureError:
        return False
    return True


def _write_folder(path: str, entries: dict[str, bytes]) -> None:
    import shutil

    if os.path.lexists(path) and (not os.path.isdir(path) or os.listdir(path)):
        raise FileExistsError(17, "there is something already")
    beside = f"{path.rstrip('/')}.{os.getpid()}.part"
    try:
        for name, content in entries.items():
            full = os.path.join(beside, *name.split("/"))
            os.makedirs(full if name.endswith("/") else os.path.dirname(full), exist_ok=True)
            if not name.endswith("/"):
                with open(full, "wb") as file:
                    file.write(content)
        if os.path.isdir(path):
            os.rmdir(path)
        os.rename(beside, path)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
