"""Writes single entries as YAML: plain where that is safe, else as JSON would have it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from deskspec.roles.yaml_safe import NULLS

#: Keys and texts as they are written; a value may be a mapping of its own.
Written: TypeAlias = "str | Mapping[str, Written] | Sequence[str]"
#: Text that no place of a file can take for anything else. Colons and dashes inside words are part of them.
_PLAIN = re.compile(r"[^\W_](?:[\w .()/+%&;=~“”’‘…–—·×-]|:(?=\w)|'(?=\w))*", re.UNICODE)


def scalar(text: str) -> str:
    """Text as YAML, plain where nothing in it could be taken for anything else."""
    if _PLAIN.fullmatch(text) and text not in NULLS:
        return text
    # A JSON string is a YAML string in double quotes, whatever it holds.
    return json.dumps(text, ensure_ascii=False)


def flow_entry(key: str, value: Written) -> str:
    """An entry as it stands in braces."""
    if isinstance(value, str):
        return f"{scalar(key)}: {scalar(value)}"
    if isinstance(value, Mapping):
        return f"{scalar(key)}: {{{', '.join(flow_entry(name, held) for name, held in value.items())}}}"
    return f"{scalar(key)}: [{', '.join(scalar(item) for item in value)}]"


def block_entry(key: str, value: Written, column: int, step: int, *, flow: bool) -> list[str]:
    """The lines of an entry of a block, mappings with a line a key; lists and what is like its neighbours in one."""
    indent = " " * column
    if flow or isinstance(value, str) or not isinstance(value, Mapping):
        return [indent + flow_entry(key, value)]
    lines = [f"{indent}{scalar(key)}:"]
    for name, held in value.items():
        lines += block_entry(name, held, column + step, step, flow=False)
    return lines
