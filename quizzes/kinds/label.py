"""Information and photos to label: who may know it, and what to mask in a picture."""

from __future__ import annotations

from itertools import combinations
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import InitErrorDetails

from quizzes.checks import all_of, wrong
from quizzes.fields import EachOnce, Fear, Frozen, Record, Slug, Some, Title, Why, Words

Keep = Literal["nobody", "family", "public"]
Knower = Literal["family", "teacher", "doctor", "police", "friends", "everyone"]
Fraction = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
PictureName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}\.(png|jpg|svg|webp)$")]


class Label(Record):
    """A piece of information on the belt, and where it belongs.

    `keep`: 谁也不给 (nobody), 只给家人 (family) or 可以公开 (public). `may_know` names who may
    know it all the same, as a doctor one's allergy.
    """

    skill: Words
    text: Title
    keep: Keep
    may_know: Annotated[tuple[Knower, ...], EachOnce]
    why: Why

    @model_validator(mode="after")
    def _knowers_fit(self) -> Self:
        known = set(self.may_know)
        fits = {
            "nobody": not known,
            "family": "family" in known and "everyone" not in known,
            "public": known == {"everyone"},
        }[self.keep]
        faults = [] if fits else [wrong("knowers_differ", "may_know", "", name=self.keep)]
        return all_of(self, faults)


class Region(Frozen):
    """A part of a photo. `box` is left, top, width and height in fractions of the picture."""

    id: Slug
    name: Title
    box: tuple[Fraction, Fraction, Fraction, Fraction]
    hide: Literal["mask", "harmless"]
    why: Why

    @model_validator(mode="after")
    def _inside(self) -> Self:
        left, top, width, height = self.box
        inside = 0 < width <= 1 - left + 1e-9 and 0 < height <= 1 - top + 1e-9
        return all_of(self, [] if inside else [wrong("region_outside", "box", str(self.box))])

    def overlaps(self, other: Region) -> bool:
        """Whether a touch could mean both."""
        return all(
            self.box[at] < other.box[at] + other.box[at + 2]
            and other.box[at] < self.box[at] + self.box[at + 2]
            for at in (0, 1)
        )


class Photo(Record):
    """A picture of the pack's `art/`: what to mask before it is shown, and what is harmless."""

    skill: Words
    title: Title
    picture: PictureName
    fear: Fear = 0
    regions: Annotated[tuple[Region, ...], Some]

    @model_validator(mode="after")
    def _regions_can_be_told_apart(self) -> Self:
        faults: list[InitErrorDetails] = []
        if {region.hide for region in self.regions} != {"mask", "harmless"}:
            faults.append(wrong("needs_both_regions", "regions", ""))
        for (i, one), (j, other) in combinations(enumerate(self.regions), 2):
            if one.id == other.id:
                faults.append(wrong("twice", ("regions", j, "id"), other.id, name=other.id))
            if one.overlaps(other):
                names = {"name": other.id, "other": self.regions[i].id}
                faults.append(wrong("regions_overlap", ("regions", j, "box"), "", **names))
        return all_of(self, faults)
