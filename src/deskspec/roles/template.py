"""The text of a new profile, for `deskspec roles new`: it works as it is, and its comments teach the rest."""

from __future__ import annotations

_TEXT = """\
# A role profile of DeskSpec. Check it with: deskspec roles validate THIS-FILE
# Completion in an editor: deskspec roles schema > profile.schema.json, beside this file.
# yaml-language-server: $schema=profile.schema.json

id: {id}
title: {title}
# What the person does, in a sentence.
summary: ""

# What it builds on. Of every need, the stricter value of each level holds.
extends: [{extends}]

# What the person does, works with and writes in; shown, not checked.
does: []
tools: []
languages: []
cloud: []

# Needs by metric: deskspec set --metrics names them all. What is inherited need not be repeated.
#   minimum      what the role cannot do without
#   recommended  what serves it well; left out, the minimum does
#   weight       required (the default) makes the verdict, advised does not, asked only a person can tell
#   why          one sentence: what the role does with it
#   source       where the figure comes from, in your own words
#   rentable     yes where a rented GPU does as well (gpu.class, gpu.memory, gpu.cuda)
#   needed       no where the role does without, with the reason in why
#   replace      yes to take the need as it stands here, even where the inherited one is stricter
requirements:
  # memory.size: {{minimum: 64 GB, why: Two virtual machines run at once., source: our own experience}}
  # displays.count: {{minimum: 3, why: Logs stay open beside the code., source: our own experience}}
  # power.ups: {{weight: advised, recommended: yes, why: Calls outlive a cut., source: our own experience}}

# Inherited needs that this role does without:
# drop: [storage.backup]
"""


def template(id: str, title: str, extends: str) -> str:  # noqa: A002 - a profile's own word
    """YAML text of a new profile that builds on another one; the id of either is not checked here."""
    import json

    # A JSON string is a YAML string in double quotes, whatever it holds.
    return _TEXT.format(id=id, title=json.dumps(title, ensure_ascii=False), extends=extends)
