"""Texts of roles as people write them, and stranger ones, and changes to try on them."""

from __future__ import annotations

import yaml
from hypothesis import strategies as st

from deskspec.roles.change import Change

COMMENTS = st.sampled_from(["", "", '  # a comment: {with, all} "in" it', " #"])
BLANKS = st.sampled_from(["", "", "\n", "# between\n", "\n  # deep\n\n"])
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), max_size=40).filter(
    lambda text: " ".join(text.split()) != ""
)
STYLES = st.sampled_from(["plain", "double", "single", "folded"])
LEVELS = {
    "cpu.cores": "8",
    "memory.size": "32 GB",
    "network.upload": "20 Mbps",
    "power.ups": "yes",
    "system.os": "Linux, macOS",
}


def scalar(text: str, style: str, indent: str) -> str:
    if style == "single":
        return "'" + text.replace("'", "''") + "'"
    if style == "folded":
        return f">-\n{indent}  {text}" if text[:1].isalnum() else repr_of(text)
    return repr_of(text) if style == "double" or not text.replace(" ", "").isalnum() else text


def repr_of(text: str) -> str:
    return str(yaml.safe_dump(text, default_style='"', width=9999, allow_unicode=True)).strip()


@st.composite
def entries(draw, metric: str, step: int) -> str:
    """One need as people write them, in braces or a line a key, with comments."""
    level = draw(st.sampled_from(["minimum", "recommended"]))
    keys = [(level, LEVELS[metric])]
    if draw(st.booleans()):
        keys.append(("why", " ".join(draw(WORDS).split())))
    if draw(st.booleans()):
        keys.insert(0, ("weight", "required"))
    if draw(st.booleans()):
        inside = ", ".join(f"{key}: {repr_of(text)}" for key, text in keys)
        comma = draw(st.sampled_from(["", ","]))
        return f"  {metric}: {{{inside}{comma}}}{draw(COMMENTS)}\n{draw(BLANKS)}"
    inner = " " * (2 + step)
    told: str = f"  {metric}:{draw(COMMENTS)}\n"
    for key, text in keys:
        style = draw(STYLES)
        written_ = scalar(text, style, inner)
        told += f"{inner}{key}: {written_}{'' if written_.startswith('>') else draw(COMMENTS)}\n"
    return f"{told}{draw(BLANKS)}"


@st.composite
def profiles(draw) -> tuple[str, list[str]]:
    """A profile's text, and the metrics that it states."""
    metrics = draw(st.lists(st.sampled_from(sorted(LEVELS)), unique=True))
    step = draw(st.sampled_from([1, 2, 4]))
    text = draw(st.sampled_from(["", "# first\n", "---\n"])) + "id: mine\n" + draw(BLANKS) + "title: Mine  # so\n"
    text += draw(BLANKS)
    if metrics:
        text += "requirements:" + draw(COMMENTS) + "\n" + "".join(draw(entries(metric, step)) for metric in metrics)
    drop = draw(
        st.sampled_from(["", "drop: [power.ups, cpu.cores]  # out\n", "drop:\n  - power.ups # x\n", "drop: []\n"])
    )
    text += drop + draw(st.sampled_from(["", "# last", "\n"]))
    return (text.replace("\n", "\r\n") if draw(st.booleans()) else text), metrics


@st.composite
def changes(draw) -> Change:
    metric = draw(st.sampled_from(sorted(LEVELS)))
    act = draw(st.sampled_from(["keys", "back", "drop", "undrop", "head"]))
    if act == "head":
        return Change(keys={"title": " ".join(draw(WORDS).split()), "summary": draw(st.none() | WORDS)})
    if act == "keys":
        keys: dict[str, str | None] = {"minimum": LEVELS[metric]}
        keys |= draw(st.dictionaries(st.sampled_from(["why", "source"]), WORDS | st.none()))
        keys |= draw(st.sampled_from([{}, {"replace": "yes"}, {"weight": "advised"}, {"recommended": None}]))
        return Change(metric, keys)
    return Change(metric, take_back=act == "back", dropped={"drop": True, "undrop": False}.get(act))


PIECES = st.sampled_from([
    "", "{}", "[]", "~", "''", "foo", "&a", "&b {}", "*a", "*b", "!!map {}", "!!str", "{minimum: 8 GB}", "[a, b]",
    "# c", "{ # c\n    }", "[\n # c\n ]", "|\n    # t", "> # c\n\n    t", "&a # c\n    x", '"a\n\n    # b"',
    "\n    {}", "\n    minimum: 8 GB", "\n    # c\n    minimum: 8 GB # d", "\n    - a\n    - power.ups # c",
    "\n    - - a", "? a", "{minimum: &a 8 GB, ? why : *a}", "{\n    # c\n    minimum: 8 GB, # d\n    }",
    "\n    minimum: > # c\n     8\n     GB",
])  # fmt: skip
TAILS = st.sampled_from(["", "", " # e", "\n  # f", "\n\n     # g", "\n# h"])


@st.composite
def oddities(draw) -> str:
    """The nodes that a change has to do with, in any shape at all."""
    needs = draw(PIECES)
    if draw(st.booleans()):
        of = draw(st.lists(st.sampled_from(["cpu.cores", "memory.size", "power.ups"]), unique=True, min_size=1))
        needs = "".join(f"\n  {metric}: {draw(PIECES)}{draw(TAILS)}" for metric in of)
    told = [f"requirements: {needs}{draw(TAILS)}", f"drop: {draw(PIECES)}{draw(TAILS)}", f"summary: {draw(PIECES)}"]
    told = draw(st.permutations(told))[: draw(st.integers(1, 3))]
    text: str = draw(st.sampled_from(["", "# top\n", "--- # top\n", "a: &a 1\n", "\ufeff"])) + "\n".join(told)
    end: str = draw(st.sampled_from(["", "\n", "\n...\n", "\n# last"]))
    return text + end
