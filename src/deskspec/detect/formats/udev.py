"""Records of udev's database, /run/udev/data/*: one file a device, properties as lines "E:KEY=value"."""

from __future__ import annotations

#: The record of a block device or of the firmware's tables holds some tens of properties, at most hundreds.
MOST = 4096


def parse(content: str) -> dict[str, str]:
    """The properties of one record, values as written (see `decoded`); other lines are passed over.

    `udevadm info` prints the same lines with a space after the colon, which is accepted too.
    """
    found: dict[str, str] = {}
    for line in content.split("\n"):
        if not line.startswith("E:"):
            continue
        key, equals, value = line[2:].strip().partition("=")
        if equals and key and len(found) < MOST:
            found[key] = value
    return found


def decoded(value: str) -> str:
    r"""A value of the *_ENC kind, in which udev writes unsafe bytes as \x20 (udev_util_encode_string)."""
    if "\\x" not in value:
        return value
    head, *pieces = value.split("\\x")
    whole = bytearray(head, "utf-8", "replace")
    for piece in pieces:
        whole += _byte(piece)
    return whole.decode("utf-8", "replace")


def _byte(piece: str) -> bytes:
    digits = piece[:2]
    if len(digits) == 2 and all(digit in "0123456789abcdefABCDEF" for digit in digits):
        return bytes((int(digits, 16),)) + piece[2:].encode("utf-8", "replace")
    return b"\\x" + piece.encode("utf-8", "replace")
