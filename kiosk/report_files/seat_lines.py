"""What a seat's page says, line by line; drawn by `seat_drawing`, below the table in files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.report_files.words import say
from kiosk.reports.seat_story import SeatStory
from quizzes.text import Language, Text

BANDS = ("secure", "on_the_way", "not_yet", "too_few")


def seat_lines(
    story: SeatStory, titles: Mapping[str, Text], language: Language
) -> list[tuple[str, str]]:
    """Lines with what they are: head, text, advice, or the band that their sign shows."""
    if story.last is None:
        return [("text", say(language, "nothing"))]
    lines = [("head", say(language, "practised_head"))]
    fill = {
        "answers": story.answers, "visits": story.visits, "skills": len(story.skills),
        "last": f"{story.last:%Y-%m-%d}",
    }  # fmt: skip
    lines.append(("text", say(language, "practised", **fill)))
    if story.helped:
        lines.append(("text", say(language, "helped", n=story.helped)))
    lines.append(("text", say(language, f"seat_{story.leaning}")))
    lines.append(("head", say(language, "where_head")))
    for band in BANDS:
        some = [one.skill for one in story.skills if one.verdict == band]
        if some:
            colon = "：" if language == "zh" else ": "
            lines.append(
                (band, say(language, f"band_{band}") + colon + called(some, titles, language))
            )
    lines.append(("head", say(language, "next_head")))
    for advice in story.advice:
        told = say(
            language, f"advice_{advice.kind}", skills=called(advice.skills, titles, language)
        )
        lines.append(("advice", told))
    return lines


def called(skills: Sequence[str], titles: Mapping[str, Text], language: Language) -> str:
    """Skills by id and title."""
    comma = "、" if language == "zh" else ", "
    known = (titles.get(skill) for skill in skills)
    names = [
        f"{skill} {title.in_language(language)}" if title else skill
        for skill, title in zip(skills, known, strict=True)
    ]
    return comma.join(names)
