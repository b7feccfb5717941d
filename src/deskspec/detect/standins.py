"""Stand-ins for what a capture must not carry, each the same wherever it occurs.

Hardware addresses, ids and volume names tie paths, links and contents together: an interface is listed by a name that
holds its address, and found again by that name in the routes. So they are not blanked out but numbered.
"""

from __future__ import annotations

import re
from typing import Any

#: Six bytes with separators: an Ethernet or Bluetooth address, in a name or alone.
_MAC = re.compile(r"(?i)(?<![0-9a-f])[0-9a-f]{2}(?:([:_-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![0-9a-f])")
#: Interface names that udev makes of an address: enx…, wlx…, wwx… (systemd.net-naming-scheme(7)).
_INTERFACE = re.compile(r"(?<![0-9A-Za-z])([a-z]{2}x)([0-9a-fA-F]{12})(?![0-9A-Za-z])")
_UUID = re.compile(r"(?i)(?<![0-9a-f])[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}(?![0-9a-f])")
_MAPPER = re.compile(r"(?<=/dev/mapper/)[^/\s,:]+")
#: What stands for everyone or no one is no address of one machine.
_NOBODY = ("0", "f")


class StandIns:
    """What stands for what in one capture. home is the person's home folder, "" where there is none to hide."""

    def __init__(self, home: str = "") -> None:
        self._numbers: dict[str, int] = {}
        self._volumes: dict[str, str] = {}
        self._devices: dict[str, str] = {}
        # The root of everything is no one's home, and as a prefix it would match all.
        self._home = re.compile(re.escape(home.rstrip("/")) + r"(?![^/\s:;,'\"])") if home.strip("/") else None

    def text(self, text: str) -> str:
        """The text with every address, id and path of the home folder replaced."""
        text = _MAC.sub(lambda match: self._form(match.group()), text)
        text = _INTERFACE.sub(lambda match: match.group(1) + self._form(match.group(2)), text)
        text = _UUID.sub(lambda match: self._form(match.group()), text)
        text = _MAPPER.sub(lambda match: self.volume(match.group()), text)
        return self._home.sub("~", text) if self._home else text

    def value(self, value: Any) -> Any:
        """The same for every text in a JSON value."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, (list, tuple)):
            return [self.value(item) for item in value]
        if isinstance(value, dict):
            return {self.text(str(key)): self.value(item) for key, item in value.items()}
        return value

    def volume(self, name: str) -> str:
        """A name that a person gave to a volume, a mapped device or a pool: "volume1"."""
        if name in ("", "control") or name in self._volumes.values():
            return name
        return self._volumes.setdefault(name, f"volume{len(self._volumes) + 1}")

    def device(self, name: str) -> str:
        """A name that a person gave to a device: "device1", the same for each of its parts."""
        return self._devices.setdefault(name, f"device{len(self._devices) + 1}")

    def _form(self, written: str) -> str:
        """The stand-in in the same form: as many digits, with the same separators."""
        digits = re.sub(r"[^0-9a-fA-F]", "", written).lower()
        if digits.strip("0") == "" or digits.strip("f") == "":
            return written
        number = self._numbers.setdefault(digits, len(self._numbers) + 1)
        fresh = iter(f"{number:0{len(digits)}x}")
        return re.sub(r"[0-9a-fA-F]", lambda _: next(fresh), written)
