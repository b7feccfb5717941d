"""Captures on disk: a folder or a zip with manifest.json, files/, links.json, commands.json and calls.json.

A capture comes from somebody else's machine, so it is read within bounds and never unpacked to disk.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

from deskspec.detect.capture import CaptureHost
from deskspec.detect.host import Output

FORMAT = "deskspec-capture"
SCHEMA_VERSION = 1
MANIFEST = "manifest.json"
#: A capture of a large workstation is about 1 MiB in 2,000 files.
LARGEST = 64 << 20
MOST_FILES = 50_000


class CaptureError(Exception):
    """The folder or file is no capture that this DeskSpec can read; the text says why and what helps."""


def is_capture(path: str) -> bool:
    """Whether the path looks like one: a folder with a manifest, or a zip."""
    if os.path.isdir(path):
        return os.path.exists(os.path.join(path, MANIFEST))
    try:
        with open(path, "rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def load(path: str) -> CaptureHost:
    """The host that replays a capture; CaptureError where it can't."""
    entries = _folder_entries(path) if os.path.isdir(path) else _zip_entries(path)
    return _host(dict(_bounded(entries)))


def _bounded(entries: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    total = count = 0
    for name, content in entries:
        total += len(content)
        count += 1
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


def _zip_entries(path: str) -> Iterator[tuple[str, bytes]]:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist()[: MOST_FILES + 1]:
                with archive.open(entry) as file:
                    yield entry.filename, file.read(LARGEST + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise CaptureError(f"not a readable zip ({error}); capture it again") from None
    except Exception as error:  # zlib.error and friends have no common ancestor but Exception
        raise CaptureError(f"damaged ({error}); capture it again") from None


def _host(entries: dict[str, bytes]) -> CaptureHost:
    manifest = _json(entries, MANIFEST, required=True)
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise CaptureError("not a capture made by DeskSpec; make one with deskspec capture OUT")
    version = manifest.get("schema_version")
    if not isinstance(version, int) or version > SCHEMA_VERSION:
        raise CaptureError(
            f"made by a newer DeskSpec (schema {version}, this one reads {SCHEMA_VERSION}); update it"
        )
    files = {
        _place(name): content
        for name, content in entries.items()
        if name.startswith("files/") and name != "files/"
    }
    try:
        return CaptureHost(
            files,
            _strings(_json(entries, "links.json") or {}),
            dict(_command(item) for item in _json(entries, "commands.json") or []),
            dict(_json(entries, "calls.json") or {}),
            system=str(manifest.get("system", "linux")),
            refused=frozenset(_names(manifest.get("refused"))),
            unread=frozenset(_names(manifest.get("unread"))),
        )
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise CaptureError(
            f"links.json, commands.json or calls.json is damaged ({error}); capture it again"
        ) from None


def _place(name: str) -> str:
    """ "files/sys/x" is "/sys/x"; "files/~/x" is "~/x". Parts that would climb out are dropped by the host's own rules."""
    inside = name.removeprefix("files/")
    return inside if inside.startswith("~") else "/" + inside


def _json(entries: dict[str, bytes], name: str, *, required: bool = False) -> Any:
    if name not in entries:
        if required:
            raise CaptureError(f"it has no {name}; make a capture with deskspec capture OUT")
        return None
    try:
        return json.loads(entries[name])
    except (ValueError, RecursionError) as error:
        raise CaptureError(f"{name} is damaged ({error}); capture it again") from None


def _strings(told: Any) -> dict[str, str]:
    return {str(key): str(value) for key, value in told.items()}


def _names(told: Any) -> list[str]:
    return [str(name) for name in told] if isinstance(told, list) else []


def _command(item: Any) -> tuple[tuple[str, ...], Output]:
    return tuple(str(word) for word in item["argv"]), Output(
        int(item["status"]), str(item["out"]), str(item["err"])
    )


def write(path: str, host: CaptureHost, version: str, taken_at: str) -> None:
    """Write a capture as a zip where the path ends in .zip, else as a folder. OSError where it can't be written."""
    documents = {
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
            for argv, told in sorted(host.commands.items())
        ],
        "calls.json": dict(sorted(host.calls.items())),
    }
    entries = {
        name: json.dumps(value, indent=1, ensure_ascii=False).encode() for name, value in documents.items()
    }
    entries |= {"files/" + place.lstrip("/"): content for place, content in sorted(host.files.items())}
    _write_zip(path, entries) if path.lower().endswith(".zip") else _write_folder(path, entries)


def _write_zip(path: str, entries: dict[str, bytes]) -> None:
    import zipfile

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)


def _write_folder(path: str, entries: dict[str, bytes]) -> None:
    for name, content in entries.items():
        full = os.path.join(path, *name.split("/"))
        if name.endswith("/"):
            os.makedirs(full, exist_ok=True)
            continue
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(content)
