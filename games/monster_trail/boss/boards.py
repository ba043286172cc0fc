"""The boards of each moment of a round of bosses."""

from __future__ import annotations

from pathlib import Path

import pygame

from games.monster_trail.boss.layout import Layout
from games.monster_trail.boss.phone import Lit, Phone
from games.monster_trail.boss.playing import BossRound
from games.monster_trail.boss.telling import Telling
from games.monster_trail.boss.words import WORDS
from games.monster_trail.guide import guide_picture
from games.monster_trail.sheets import Sheets
from games.monster_trail.speech import speech, told
from games.stage.boards import Board, slab
from games.stage.figures import Figures
from games.stage.look import GLOW, ink_on
from games.stage.reading_sizes import BODY_MM
from games.stage.writing import Pen

POSES = {
    "clue": "pointing",
    "why": "pointing",
    "do": "pointing",
    "tell_who": "comforting",
    "tell_say": "comforting",
}
HAS_BUTTON = ("clue", "why", "do", "told")


class Boards:
    """Builds the boards of the phase that a round is in; each is then only blitted."""

    def __init__(
        self, round_: BossRound, telling: Telling, layout: Layout, pen: Pen, figures: Figures,
        art: Path,
    ) -> None:  # fmt: skip
        self._round, self._telling, self._layout = round_, telling, layout
        self._pen, self._figures, self._art = pen, figures, art
        self._body = layout.places.mm * BODY_MM[pen.reader.band]
        self.sheets = Sheets(WORDS, layout.places, pen, figures, art)
        mm, is_tall = layout.places.mm, layout.places.is_tall
        self.phone = Phone(pen, mm, self._body, layout.phone, layout.bar, is_tall)

    def talk(self) -> list[Board]:
        """The phone, 江江 and what 江江 says."""
        round_, layout = self._round, self._layout
        if round_.phase in ("arrive", "over"):
            return []
        one, phase = round_.encounter, round_.phase
        is_reading = phase in ("read", "sent")
        phone = self.phone.boards(
            one.pair,
            one.stages,
            round_.shown_stage,
            lit=self._lit(),
            has_bar=is_reading and not round_.lamp.is_asking and not round_.is_told_out,
            can_tap=phase == "clue",
        )
        has_button = phase in HAS_BUTTON or round_.lamp.is_asking
        kept = self.sheets.kept_beside(phase, round_.lamp.is_asking) if has_button else 0
        room = layout.speech(round_.lamp, is_reading, kept, not round_.is_told_out)
        signs = self.sheets.signs(self._telling.signs())
        bubble = self._bubble = speech(
            self._pen, self._telling.lines(), self._body, layout.places.mm, room, signs
        )
        return [*phone, bubble, self._guide()]

    def _lit(self) -> Lit:
        """Which cues are lit: after the answer all, before it the one that the lamp shows."""
        if self._round.cues_are_lit:
            return "all"
        is_read = self._round.phase in ("read", "sent")
        return "one" if is_read and self._round.lamp.lights_up else "none"

    def _guide(self) -> Board:
        round_ = self._round
        pose = POSES.get(round_.phase, "pointing" if round_.lamp.said else "thinking")
        if round_.phase == "reveal":
            pose = "cheering" if round_.met[-1].verdict.score == 1 else "comforting"
        name = f"adult_{round_.adult}" if round_.phase == "told" else f"jiangjiang_{pose}"
        box = self._layout.guide
        return Board("guide", box, guide_picture(self._figures, self._art, name, box.width))

    def row(self) -> list[Board]:
        """What can be touched now."""
        phase, sheets = self._round.phase, self.sheets
        if self._round.lamp.is_asking:
            return sheets.lights(self._round.lamp)
        if phase in ("read", "sent"):
            helps = sheets.helps(self._round.lamp)
            answers = sheets.answers() if self._round.can_be_judged else []
            more = [] if self._round.is_told_out else [self._see_more()]
            return [*answers, *more, *helps]
        if phase == "clue":
            return sheets.show_me_button(self._bubble.rect)
        if phase in ("why", "do", "told"):
            return sheets.next_button()
        if phase == "tell_who":
            return sheets.adults()
        if phase == "tell_say":
            return sheets.sentences(self._telling.sentences())
        return []

    def _see_more(self) -> Board:
        """「继续看」: there at every stage, the last one too, so that no end shows ahead."""
        mm, box = self._layout.places.mm, self._layout.bar
        surface = slab(box.size, GLOW, mm * 8, mm * 2.4)
        words = self._pen.write(WORDS["see_more"], mm * 8, ink_on(GLOW), box.width, bold=True)
        side = mm * 13
        arrow = pygame.transform.rotate(
            self._figures.get(self._art / "icon_next.svg", side, side), -90
        )
        x = (box.width - words.size[0] - arrow.get_width() - mm * 4) / 2
        middle = (box.height - mm * 2) / 2
        surface.blit(words.surface, (x, middle - words.size[1] / 2))
        surface.blit(arrow, (x + words.size[0] + mm * 4, middle - arrow.get_height() / 2))
        is_cut = words.size[1] > box.height - mm * 2
        return Board("see_more", box, surface, told(words), True, is_cut, sink=round(mm * 1.5))
