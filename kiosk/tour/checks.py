"""What a picture must not show: cut text, overlap, things off the glass, boxes, small targets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from games.contract import Part
from kiosk.shell.items import children_of
from kiosk.shell.ruby_text import RubyText, missing_glyphs
from kiosk.shell.window import KioskWindow
from kiosk.tour.finger import everything_below

SLACK_PX = 2.0
TARGET_MM = {"1-2": 20.0, "3-4": 15.0, "5-6": 15.0, "7-9": 15.0}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one picture."""

    picture: str
    what: str
    where: str


@dataclass(frozen=True, slots=True)
class Seen:
    """Something on the glass: its box in window pixels, and whether it is text or a target."""

    name: str
    box: QRectF
    is_target: bool
    above: tuple[int, ...]  # what it lies in, to know that a label lies in its button


def check(window: KioskWindow, picture: str, band: str, parts: Iterable[Part]) -> list[Fault]:
    """All faults of what is on the glass now."""
    faults: list[Fault] = []
    seen: list[Seen] = []
    for item, above in _in_sight(window):
        _check_text(item, picture, faults)
        is_target = bool(item.property("isTarget")) and bool(item.property("canTouch"))
        if is_target or _words(item):
            seen.append(Seen(_name(item), _box(item), is_target, (*above, id(item))))
    for part in parts:
        seen.append(_seen_part(part, picture, faults))
    _check_places(window, seen, picture, band, faults)
    _check_overlaps(seen, picture, faults)
    return faults


Found = tuple[QQuickItem, tuple[int, ...]]  # an item and the ids of what it lies in


def _in_sight(window: KioskWindow) -> list[Found]:
    """What is shown; while a keyboard is up, without what it hides or has lifted off the glass."""
    shown = list(_shown(window))
    cover = next((item for item, _ in shown if item.property("isCover")), None)
    if cover is None:
        return shown
    glass = QRectF(0, 0, window.width(), _box(cover).top())
    return [
        (item, above)
        for item, above in shown
        if item is cover or id(cover) in above or glass.contains(_box(item))
    ]


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _shown(window: KioskWindow) -> Iterable[Found]:
    root = window.contentItem()
    overlay = next(
        (i for i in everything_below(root) if i.objectName() == "still_there" and i.isVisible()),
        None,
    )
    yield from _below(overlay or root, ())


def _below(
    item: QQuickItem, above: tuple[int, ...]
) -> Iterable[tuple[QQuickItem, tuple[int, ...]]]:
    for child in children_of(item):
        if child.isVisible() and child.opacity() > 0.05:
            yield child, above
            yield from _below(child, (*above, id(child)))


def _words(item: QQuickItem) -> str:
    if isinstance(item, RubyText):
        return str(item.property("words"))
    return str(item.property("text") or "") if item.inherits("QQuickText") else ""


def _name(item: QQuickItem) -> str:
    return item.objectName() or _words(item)[:24] or str(item.metaObject().className())


def _check_text(item: QQuickItem, picture: str, faults: list[Fault]) -> None:
    words = _words(item)
    if not words:
        return
    if isinstance(item, RubyText):
        if item.property("isCut"):
            faults.append(Fault(picture, "cut text", words))
        if item.property("missing"):
            faults.append(Fault(picture, "no glyph", f"{item.property('missing')} in {words}"))
        return
    too_wide = float(item.property("contentWidth")) > item.width() + SLACK_PX
    too_high = float(item.property("contentHeight")) > item.height() + SLACK_PX
    if item.property("truncated") or too_wide or too_high:
        faults.append(Fault(picture, "cut text", words))
    missing = missing_glyphs(item.property("font"), words)
    if missing:
        faults.append(Fault(picture, "no glyph", f"{missing} in {words}"))


def _seen_part(part: Part, picture: str, faults: list[Fault]) -> Seen:
    if part.is_cut:
        faults.append(Fault(picture, "cut text", f"{part.name}: {part.words}"))
    if "[no glyph:" in part.words:
        faults.append(Fault(picture, "no glyph", part.words))
    is_text_or_target = part.kind != "figure"
    box = QRectF(*part.rect) if is_text_or_target else QRectF()
    return Seen(part.name, box, part.can_touch, ())


def _check_places(
    window: KioskWindow, seen: list[Seen], picture: str, band: str, faults: list[Fault]
) -> None:
    glass = QRectF(0, 0, window.width(), window.height()).adjusted(
        -SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX
    )
    smallest = TARGET_MM[band] * window.px_per_mm - SLACK_PX
    for one in seen:
        if one.box.isEmpty():
            continue
        if not glass.contains(one.box):
            faults.append(Fault(picture, "off the glass", one.name))
        if one.is_target and min(one.box.width(), one.box.height()) < smallest:
            mm = min(one.box.width(), one.box.height()) / window.px_per_mm
            faults.append(Fault(picture, "target too small", f"{one.name}: {mm:.1f} mm"))


def _check_overlaps(seen: list[Seen], picture: str, faults: list[Fault]) -> None:
    """Texts over texts, targets over targets, and texts under targets that are not their own."""
    for n, one in enumerate(seen):
        for other in seen[n + 1 :]:
            if _belong_together(one, other):
                continue
            common = one.box.intersected(other.box)
            if common.width() > SLACK_PX and common.height() > SLACK_PX:
                faults.append(Fault(picture, "overlap", f"{one.name} × {other.name}"))


def _belong_together(one: Seen, other: Seen) -> bool:
    return bool(one.above and other.above) and (
        one.above[-1] in other.above or other.above[-1] in one.above
    )
