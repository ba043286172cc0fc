"""The ground of a drawn card: waves, lanterns and a moon, laid out by chance from a seed."""

from __future__ import annotations

import random
from math import pi, sin

from games.convention_puzzle.scenes.sheet import HIGH, WIDE
from games.stage.paint import Window

PLATE: Window = (170, 196, 860, 496)  # where the words stand
AIRS = (  # the sky from top to bottom, then three waves from far to near
    ("#1B3A72", "#8C7FB4", "#F4B183", "#6F86B6", "#20407A", "#0B2545"),
    ("#2A2F6E", "#8F6FA8", "#F2A48C", "#8A6FB4", "#4B3A84", "#2A1F54"),
    ("#15485A", "#4F8F92", "#FFD9A0", "#3F8A84", "#1F5F5E", "#123F44"),
    ("#5A2A52", "#C2607A", "#FFC98A", "#A8486A", "#7A2F56", "#4A1C40"),
    ("#4A3A1E", "#B5803E", "#FFE0A0", "#A8703A", "#7A4A2A", "#4E2E20"),
)
LANTERNS = ("#E5483D", "#E5703D", "#C2417A", "#2FA36B", "#7A4FD0", "#2573A8")


def ground_svg(seed: str) -> str:
    """The whole sheet without the words. What moves are lanterns, lights and a boat."""
    chance = random.Random(seed)
    air = chance.choice(AIRS)
    parts = [
        _group("sky", '<rect x="-10" y="-10" width="1220" height="920" fill="url(#air_paint)"/>'),
        _group("stars", *_stars(chance)),
        _group("moon", *_moon(chance)),
        _group("clouds", *(_cloud(chance) for _ in range(5))),
        *(_wave(chance, number, air[3 + number]) for number in range(3)),
        *_lanterns(chance),
        *_lights(chance),
        _group("plate", *_plate(air)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}"><defs>'
        + _fade("linear", "air", (air[0], 0, 1), (air[1], 0.5, 1), (air[2], 1, 1))
        + _fade("linear", "paper", ("#FFFDF4", 0, 1), ("#FFE9C4", 1, 1))
        + _fade("radial", "halo", ("#FFE9A8", 0, 0.7), ("#FFC94D", 0.5, 0.25), ("#FFC94D", 1, 0))
        + "".join(
            _fade("radial", f"silk{n}", ("#FFE3A0", 0, 1), (colour, 0.75, 1), (colour, 1, 1))
            for n, colour in enumerate(LANTERNS)
        )
        + "</defs>"
        + "".join(parts)
        + "</svg>"
    )


def _fade(kind: str, name: str, *stops: tuple[str, float, float]) -> str:
    ends = 'x1="0%" y1="0%" x2="0%" y2="100%"' if kind == "linear" else 'cx="50%" cy="50%" r="50%"'
    inner = "".join(
        f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{alpha}"/>'
        for colour, at, alpha in stops
    )
    return f'<{kind}Gradient id="{name}_paint" {ends}>{inner}</{kind}Gradient>'


def _group(name: str, *shapes: str, pivot: tuple[float, float] | None = None) -> str:
    joint = f' data-pivot="{pivot[0]:.0f} {pivot[1]:.0f}"' if pivot else ""
    return f'<g id="{name}"{joint}>{"".join(shapes)}</g>'


def _circle(x: float, y: float, r: float, fill: str, opacity: float = 1.0) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" opacity="{opacity:.2f}"/>'


def _line(path: str, colour: str, width: float, opacity: float = 1.0) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-linecap="round" opacity="{opacity:.2f}"/>'
    )


def _stars(chance: random.Random) -> list[str]:
    return [
        _circle(
            chance.uniform(0, WIDE), chance.uniform(0, 420), chance.uniform(1.5, 4), "#FFF6D6", 0.8
        )
        for _ in range(60)
    ]


def _moon(chance: random.Random) -> list[str]:
    x, y, r = chance.choice((90, 1110, 300, 900)), chance.uniform(70, 120), chance.uniform(44, 60)
    return [
        _circle(x, y, r * 2.4, "url(#halo_paint)"),
        _circle(x, y, r, "#FFF6D6"),
        _circle(x - 0.3 * r, y - 0.2 * r, 0.2 * r, "#F3E3B4"),
        _circle(x + 0.25 * r, y + 0.3 * r, 0.26 * r, "#F3E3B4"),
    ]


def _cloud(chance: random.Random) -> str:
    x, y, s = chance.uniform(-40, 1080), chance.uniform(60, 560), chance.uniform(0.5, 0.9)
    puffs = [(12, -44, 68, -36), (28, -60, 100, -36), (60, -32, 92, 20), (68, -8, 76, 52)]
    scaled = " ".join("q" + " ".join(f"{side * s:.1f}" for side in puff) for puff in puffs)
    return f'<path d="M{x:.1f} {y:.1f} {scaled} Z" fill="#FFE9DA" opacity="0.35"/>'


def _wave(chance: random.Random, number: int, colour: str) -> str:
    """A band of water, its scales drawn as overlapping arcs."""
    top, r = 560 + number * 116, 40 + number * 10
    crest = " ".join(
        f"L{x} {top + 16 * sin(x / 150 * pi / 2 + number + chance.random() * 0.2):.1f}"
        for x in range(-20, WIDE + 40, 20)
    )
    shapes = [f'<path d="M-20 {HIGH + 10} {crest} L{WIDE + 20} {HIGH + 10} Z" fill="{colour}"/>']
    light = chance.choice(("#FFE3A0", "#CDE6FA", "#FFD0D6"))
    for row in range(3):
        y = top + 44 + row * r * 0.62
        for x in range(-r + (row % 2) * r, WIDE + r, 2 * r):
            opacity = chance.uniform(0.25, 0.75)
            arcs = "".join(
                f"M{x + r - q * r:.1f} {y:.1f} a{q * r:.1f} {q * r:.1f} 0 0 1 {2 * q * r:.1f} 0 "
                for q in (0.92, 0.62, 0.32)
            )
            shapes.append(_line(arcs, light, 3, opacity))
    return _group(f"wave{number}", *shapes)


def _lanterns(chance: random.Random) -> list[str]:
    """Along the top, none of them before the words."""
    found = []
    for number in range(8):
        x = 70 + number * 151 + chance.uniform(-26, 26)
        is_beside = x < PLATE[0] - 60 or x > PLATE[0] + PLATE[2] + 60
        y = chance.uniform(60, 420 if is_beside else 96)
        silk, s = chance.randrange(len(LANTERNS)), chance.uniform(0.75, 1.0)
        shapes = [
            _line(f"M{x:.1f} -10 V{y:.1f}", "#6A4A2A", 3),
            _circle(x, y + 30 * s, 80 * s, "url(#halo_paint)"),
            _circle(x, y + 30 * s, 34 * s, f"url(#silk{silk}_paint)"),
            _line(
                f"M{x:.1f} {y:.1f} v{60 * s:.1f} M{x - 14 * s:.1f} {y + 4 * s:.1f} q{-18 * s:.1f} "
                f"{26 * s:.1f} 0 {52 * s:.1f} M{x + 14 * s:.1f} {y + 4 * s:.1f} q{18 * s:.1f} "
                f"{26 * s:.1f} 0 {52 * s:.1f}",
                "#FFC94D", 2.5, 0.8,
            ),
            _line(f"M{x - 14 * s:.1f} {y - 2:.1f} h{28 * s:.1f} M{x - 14 * s:.1f} {y + 62 * s:.1f} "
                  f"h{28 * s:.1f}", "#E7B24A", 7),
            _line(f"M{x:.1f} {y + 66 * s:.1f} v{22 * s:.1f}", LANTERNS[silk], 5),
        ]  # fmt: skip
        found.append(_group(f"sway_lantern_{number}", *shapes, pivot=(x, -10)))
    return found


def _lights(chance: random.Random) -> list[str]:
    found = []
    for number in range(7):
        x, y = 90 + number * 170 + chance.uniform(-40, 40), chance.uniform(760, 850)
        petals = chance.choice(("#FF9BB0", "#FFB8A0", "#FFE3A0"))
        shapes = [
            _circle(x, y, 48, "url(#halo_paint)"),
            f'<path d="M{x:.0f} {y + 12:.0f} q-30 -2 -34 -24 q20 2 34 24 q-22 -26 0 -46 '
            f'q22 20 0 46 q14 -22 34 -24 q-4 22 -34 24 Z" fill="{petals}"/>',
            _circle(x, y - 14, 7, "#FFF6D6"),
        ]
        found.append(_group(f"bob_light_{number}", *shapes))
    return found


def _plate(air: tuple[str, ...]) -> list[str]:
    """A sheet of paper between two rods, with faint waves."""
    x, y, wide, high = PLATE
    shapes = [
        f'<rect x="{x - 8}" y="{y}" width="{wide + 16}" height="{high + 12}" '
        f'fill="{air[5]}" opacity="0.4"/>',
        f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" fill="url(#paper_paint)"/>',
        f'<rect x="{x + 14}" y="{y + 30}" width="{wide - 28}" height="{high - 60}" fill="none" '
        f'stroke="{air[4]}" stroke-width="4" opacity="0.55"/>',
    ]
    for row in range(9):
        for column in range(15):
            left = x + 24 + column * 56 + (row % 2) * 28
            if left + 56 < x + wide - 18:
                at = y + 88 + row * 48
                arcs = f"M{left} {at} a28 28 0 0 1 56 0 M{left + 12} {at} a16 16 0 0 1 32 0"
                shapes.append(_line(arcs, air[3], 2.5, 0.12 + 0.012 * row))
    for rod in (y - 14, y + high - 12):
        shapes.append(
            f'<rect x="{x - 30}" y="{rod}" width="{wide + 60}" height="26" rx="12" fill="#8A4E34"/>'
        )
        shapes += [_circle(end, rod + 13, 19, "#E7B24A") for end in (x - 30, x + wide + 30)]
    return shapes
