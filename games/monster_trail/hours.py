"""The time of day and the weather of a round: from its level and seed, never from a message."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from games.stage.look import Colour

Hour = Literal["dusk", "blue_hour", "night", "dawn"]
Weather = Literal["clear", "mist", "rain", "fireflies", "leaves", "snow"]
HOURS: tuple[Hour, ...] = ("dusk", "blue_hour", "night", "dawn")
WEATHERS: tuple[Weather, ...] = ("clear", "mist", "rain", "fireflies", "leaves", "snow")
LANDMARKS: Mapping[str, str] = {
    "hurry": "ferry",
    "secrecy": "covered_bridge",
    "move_away": "lock_gate",
    "code_grabber": "tower",
    "too_good": "market",
    "threat": "lighthouse",
}

# The pictures are drawn in the colours of dusk. Sky and water, from top to bottom:
SKY = ("#12245A", "#34509A", "#7C77AE", "#D99AA0", "#F9BE8B", "#FFCF9A")
WATER = ("#F3B48C", "#C79AA6", "#7C86B4", "#43679F", "#24508A", "#123364")
LIGHTS = ("#FFC94D", "#FFE08A", "#FFB347", "#FFD98A", "#FFDF8A", "#FFE9A8", "#FFF3C4", "#FFB95A",
          "#FFF6D6", "#FFF0C8", "#F1E0AE", "#E5483D", "#F08A4B", "#FF9B7A", "#F9A060",
          "#FF7A5C", "#C93A30")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Light:
    """How an hour looks: sky and water anew, all else multiplied, lights left as they are."""

    sky: tuple[str, ...] = SKY
    water: tuple[str, ...] = WATER
    times: tuple[float, float, float] = (1.0, 1.0, 1.0)
    hidden: frozenset[str] = field(default_factory=frozenset)  # parts of the sky not seen


LIGHT: Mapping[Hour, Light] = {
    "dusk": Light(hidden=frozenset({"stars_many"})),
    "blue_hour": Light(
        ("#0B1C4C", "#1D3F86", "#3E69AE", "#6F93C8", "#A9B7D6", "#D8BFC0"),
        ("#AEB8D6", "#7F98C6", "#5079B0", "#2F5C99", "#1D467F", "#102F60"),
        (0.80, 0.88, 1.04),
    ),
    "night": Light(
        ("#050F2B", "#0B1F49", "#15336A", "#234A86", "#33609A", "#4873A6"),
        ("#3E669A", "#2C548A", "#20457A", "#183A6C", "#112E5A", "#0A2148"),
        (0.58, 0.66, 0.86),
    ),
    "dawn": Light(
        ("#2A4A8C", "#5A7FBA", "#9CA8CF", "#EBB9B4", "#FFD3A2", "#FFE3B0"),
        ("#FFD6AC", "#E4B9B4", "#A9AECF", "#6F93C4", "#4177AE", "#2A5A92"),
        (1.10, 1.06, 1.02),
        frozenset({"stars", "stars_many"}),
    ),
}
SNOWY: Mapping[str, str] = {  # grass, roofs and planks under the first snow
    "#4C7F74": "#B9C8DA", "#37775F": "#A3B7CD", "#2A6A50": "#8FA8C2", "#1A4F3D": "#7590B0",
    "#0F372C": "#5F7CA0", "#252F5C": "#AEBBD6", "#2B3566": "#A4B2D0", "#1F2852": "#98A7C8",
    "#4A5A94": "#C6D1E6", "#232E5E": "#8E9DC2", "#36427C": "#BCC8E0", "#1A2450": "#8493BA",
    "#E0B587": "#DDD5D2", "#4FA37B": "#C9D8E2", "#3F8F68": "#AFC3D2", "#6DB98A": "#E2EBF0",
    "#2F7A58": "#9DB4C6", "#B98E72": "#B7A5A6", "#C99B6C": "#BEA894", "#B78455": "#AE9078",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a round's world is like."""

    hour: Hour
    weather: Weather
    landmark: str

    @property
    def hidden(self) -> frozenset[str]:
        """Parts of the sky that are not seen at this hour."""
        return LIGHT[self.hour].hidden

    def colours(self) -> Callable[[Colour], Colour]:
        """From the colours of the pictures to those of this hour and weather."""
        light = LIGHT[self.hour]
        fixed = {_rgb(lamp): _rgb(lamp) for lamp in LIGHTS}
        pairs = [*zip(SKY, light.sky, strict=True), *zip(WATER, light.water, strict=True)]
        fixed |= {_rgb(old): _rgb(new) for old, new in pairs}
        white = {_rgb(old): _rgb(new) for old, new in SNOWY.items() if self.weather == "snow"}

        def change(colour: Colour) -> Colour:
            if colour in fixed:
                return fixed[colour]
            red, green, blue = white.get(colour, colour)
            by = light.times
            return (min(255, int(red * by[0])), min(255, int(green * by[1])),
                    min(255, int(blue * by[2])))  # fmt: skip

        return change


def surroundings(level: str, seed: int) -> Surroundings:
    """The world of a round: the same for the same level and seed, whatever its messages are."""
    chance = random.Random(f"{level}:{seed}")
    hour, weather = chance.choice(HOURS), chance.choice(WEATHERS)
    if hour == "dawn" and weather == "fireflies":
        weather = "leaves"
    marks = tuple(LANDMARKS.values())
    return Surroundings(hour, weather, LANDMARKS.get(level) or marks[sum(level.encode()) % 6])


def _rgb(word: str) -> Colour:
    red, green, blue = bytes.fromhex(word[1:])
    return (red, green, blue)
