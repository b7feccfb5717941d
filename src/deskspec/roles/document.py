"""What a profile file may hold, checked once: its form by pydantic, its levels by the metrics' kinds.

Every mistake becomes a `ProfileError` at its own line and column. Only reached where the cache has nothing:
pydantic and yaml cost more than the rest of a check.
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    WithJsonSchema,
    model_validator,
)

from deskspec.metrics.registry import METRICS, RENTED
from deskspec.model.profile import Profile, Requirement, Weight
from deskspec.roles import form_errors
from deskspec.roles.errors import ProfileError, meant, plainly
from deskspec.roles.levels import Value, level
from deskspec.roles.yaml_safe import Node, parse

#: What a role may ask for. Renting is an answer that covers needs, no need.
NEEDS = tuple(name for name in METRICS if name != RENTED)
GRAPHICS = "gpu."


def _tidy(value: object) -> object:
    """Folded text in one line; anything else as it is, for pydantic to refuse."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


# The constraints stand next to the type, so that the schema shows them; what stands last runs first.
Id = Annotated[str, Field(pattern=r"^[a-z0-9](-?[a-z0-9])*$", max_length=64), BeforeValidator(_tidy)]
Line = Annotated[str, Field(min_length=1, max_length=200), BeforeValidator(_tidy)]
Words = Annotated[str, Field(max_length=400), BeforeValidator(_tidy)]
Lines = Annotated[list[Line], Field(max_length=60)]
Level = Annotated[
    str,
    Field(max_length=200),
    BeforeValidator(_tidy),
    WithJsonSchema({"type": ["string", "number", "boolean"]}),
]


class _Form(BaseModel):
    """A key that is not known is an error; a known one without a value is as if it were not there."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}


class RequirementForm(_Form):
    """One need of a role."""

    minimum: Level | None = Field(None, description="What the role cannot do without.")
    recommended: Level | None = Field(None, description="What serves the role well. Left out, the minimum does.")
    weight: Weight | None = Field(
        None,
        description="required (the default) makes the verdict, advised not; asked only a person can tell.",
    )
    why: Words = Field("", description="One sentence: what the role does with it.")
    source: Line | None = Field(None, description="An id of DeskSpec's table of sources, or your own words.")
    rentable: bool | None = Field(None, description="yes where a rented GPU does as well; only for graphics.")
    needed: bool = Field(True, description="no where the role does without, with the reason in why.")
    replace: bool = Field(False, description="yes to take this as it stands, whatever is inherited.")


class ProfileForm(_Form):
    """What one role needs of a workstation."""

    id: Id = Field(description="Small letters, digits and dashes; the name on the command line.")
    title: Line = Field(description="The role as people call it.")
    summary: Words = Field("", description="What the person does, in a sentence.")
    extends: Annotated[list[Id], Field(max_length=8), BeforeValidator(_as_list)] = Field(
        default=[], description="Profiles to build on; the stricter of their values holds."
    )
    does: Lines = Field(default=[], description="Short sentences on the work itself.")
    tools: Lines = Field(default=[], description="Programs that the person works with.")
    languages: Lines = Field(default=[], description="Programming languages.")
    cloud: Lines = Field(default=[], description="Cloud accounts.")
    requirements: dict[str, RequirementForm] = Field(default={}, description="Needs by metric.")
    drop: Lines = Field(default=[], description="Inherited metrics that this role does without.")


class Need(NamedTuple):
    """A requirement as one file states it; what it left unsaid can be inherited."""

    stated: Requirement
    replace: bool
    weight_said: bool
    rentable_said: bool


class Draft(NamedTuple):
    """One file, read and checked, before what it builds on is merged in. node tells places for errors."""

    profile: Profile
    needs: tuple[Need, ...]
    drop: tuple[str, ...]
    node: Node

    def error(self, what: str, mend: str, *steps: str | int, key: bool = False) -> ProfileError:
        spot = self.node.at(*steps, key=key)
        return ProfileError(self.profile.path, spot.line, spot.column, what, mend)


def read_draft(content: bytes, path: str, *, own: bool) -> Draft:
    """A profile file, checked. Raises ProfileError for the first thing wrong with it."""
    node = parse(content, path)
    if node.entries is None:
        told = "a list" if node.items is not None else "text"
        raise ProfileError(
            path, node.line, node.column, f"{told} where a profile is meant", "begin with id: and title:"
        )
    try:
        form = ProfileForm.model_validate(node.plain())
    except ValidationError as error:
        raise form_errors.first(error, node, path, FIELDS) from None
    profile = Profile(
        id=form.id,
        title=form.title,
        summary=form.summary,
        extends=tuple(dict.fromkeys(form.extends)),
        does=tuple(form.does),
        tools=tuple(form.tools),
        languages=tuple(form.languages),
        cloud=tuple(form.cloud),
        path=path,
        own=own,
    )
    draft = Draft(profile, (), tuple(form.drop), node)
    needs = tuple(_need(draft, metric, stated) for metric, stated in form.requirements.items())
    for number, metric in enumerate(form.drop):
        _known(draft, metric, "drop", number)
    return draft._replace(needs=needs)


#: Keys that a profile and a requirement know, for the nearest word.
FIELDS = {0: tuple(ProfileForm.model_fields), 2: tuple(RequirementForm.model_fields)}


def _known(draft: Draft, metric: str, *steps: str | int) -> None:
    if metric in NEEDS:
        return
    if metric == RENTED:
        mend = "write rentable: yes at the graphics needs"
        raise draft.error(f"{RENTED}: is an answer, no need", mend, *steps, key=True)
    otherwise = "deskspec set --metrics shows them all"
    raise draft.error(f"{plainly(metric)}: no such metric", meant(metric, NEEDS, otherwise), *steps, key=True)


def _need(draft: Draft, metric: str, form: RequirementForm) -> Need:
    here = ("requirements", metric)
    _known(draft, metric, *here)
    minimum = None if form.minimum is None else level(draft, metric, "minimum", form.minimum)
    recommended = None if form.recommended is None else level(draft, metric, "recommended", form.recommended)
    _check_levels(draft, metric, form, minimum, recommended)
    if form.rentable and not metric.startswith(GRAPHICS):
        mend = "only graphics can be rented; leave it out"
        raise draft.error(f"{metric}: rentable does not fit here", mend, *here, "rentable", key=True)
    stated = Requirement(
        metric=metric,
        minimum=minimum,
        recommended=recommended,
        weight=form.weight or "required",
        why=form.why,
        source=form.source or "",
        needed=form.needed,
        rentable=bool(form.rentable),
        origin=draft.profile.id,
    )
    return Need(stated, form.replace, form.weight is not None, form.rentable is not None)


def _check_levels(draft: Draft, metric: str, form: RequirementForm, minimum: Value, recommended: Value) -> None:
    here = ("requirements", metric)
    none = minimum is None and recommended is None
    if none and form.needed:
        mend = "add a minimum or a recommended level, or needed: no"
        raise draft.error(f"{metric}: asks for nothing", mend, *here, key=True)
    if not none and not form.needed:
        mend = "leave either the levels or needed: no out"
        raise draft.error(f"{metric}: has levels but is not needed", mend, *here, "needed", key=True)
    if minimum is None or recommended is None:
        return
    kind = METRICS[metric].kind
    if kind.stricter(recommended, minimum) != recommended:
        told = f"{kind.show_level(recommended)} is less than the minimum of {kind.show_level(minimum)}"
        raise draft.error(f"{metric}: {told}", "recommend at least the minimum", *here, "recommended")
