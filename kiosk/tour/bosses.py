"""The way of the tour through a round of bosses and a round of 「该打哪个？」."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QTest

from kiosk.play.play_screen import PlayScreen
from kiosk.tour.walk import Walk


class Bosses(Walk):
    """Walks where a whole conversation unfolds, and where one chooses whom to call."""

    def bosses(self) -> None:
        """Bosses are stopped at the first sign, look-alikes read to their end; then the cases."""
        self._start("5-6")
        self._finger.touch("place_monster_trail")
        self._await("LevelsScreen")
        self._finger.touch("level_bosses")
        self._await("PlayScreen")
        screen = self._game_screen()
        while self._on_play(screen):
            self._one_conversation(screen)
        self._await("DebriefScreen")
        self._take("boss-debrief")
        self._finger.touch("debrief_home")
        self._await("HomeScreen")
        self._finger.touch("place_monster_trail")
        self._await("LevelsScreen")
        self._finger.touch("level_calls")
        self._await("PlayScreen")
        screen = self._game_screen()
        while self._on_play(screen):
            self._one_case(screen)
        self._await("DebriefScreen")
        self._take("calls-debrief")
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def _game_screen(self) -> PlayScreen:
        screen = self._station.screen()
        assert isinstance(screen, PlayScreen)
        self._finger.wait(lambda: screen.game is not None, "the game to start")
        self._shown: set[str] = set()
        return screen

    def _on_play(self, screen: PlayScreen) -> bool:
        QTest.qWait(60)
        return self._station.screen() is screen

    def _take_once(self, picture: str) -> None:
        if picture not in self._shown:
            self._shown.add(picture)
            QTest.qWait(50)
            self._take(picture)

    def _one_conversation(self, screen: PlayScreen) -> None:
        game: Any = screen.game
        round_ = game.round
        self._finger.wait(lambda: round_.phase == "read", "the conversation to begin")
        one, is_boss = round_.encounter, round_.is_trick
        name = "boss" if is_boss else "look-alike"
        self._take_once(f"{name}-opening")
        last = one.first_telling if is_boss else len(one.stages) - 1
        while round_.stage < last:
            self.touch_part(screen, "see_more")
            self._take_once(f"{name}-stage-{round_.stage + 1}")
        answer = {"R": "answer_stop", "A": "answer_ask", "G": "answer_go"}
        self.touch_part(screen, answer[one.conversation.key])
        self._finger.wait(lambda: round_.phase == "reveal", "the answer to be recorded")
        QTest.qWait(600)
        self._take_once(f"{name}-revealed")
        self._finger.wait(lambda: round_.phase in ("clue", "why"), "the cloak to fall")
        if round_.phase == "clue":
            self._take_once("boss-clue")
            self._tap_a_clue(game)
        self._take_once(f"{name}-why")
        self.touch_part(screen, "next")
        self._take_once(f"{name}-do")
        self.touch_part(screen, "next")
        if is_boss:
            self._take_once("boss-tell-who")
            self.touch_part(screen, "adult_teacher")
            self._take_once("boss-tell-say")
            self.touch_part(screen, "say_1")
            self.touch_part(screen, "next")

    def _tap_a_clue(self, game: Any) -> None:
        """The first telling word of the stage that is up."""
        round_, language = game.round, self._station.reading.text_language
        telling = (
            (at, cue.start)
            for at, bubble in enumerate(round_.encounter.stages[round_.shown_stage].bubbles)
            for cue in bubble.body.diagnostic(language)
        )
        wanted = next(telling)
        letters = next(part for part in game.parts() if part.name == "message").letters
        x, y, width, height = next(box for letter, box in letters if divmod(letter, 1000) == wanted)
        self._finger.touch_at(x + width // 2, y + height // 2)
        self._finger.wait(lambda: round_.phase == "why", "the clue to be taken")

    def _one_case(self, screen: PlayScreen) -> None:
        round_: Any = screen.game.round  # type: ignore[union-attr]
        self._take_once("calls-question")
        is_wrong = round_.at == 1
        whom = next(c for c in round_.choices if (c in round_.case.whom) != is_wrong)
        self.touch_part(screen, f"call_{whom}")
        self._finger.wait(lambda: round_.phase == "why", "the choice to be recorded")
        self._take_once("calls-why-not" if is_wrong else "calls-why")
        self.touch_part(screen, "next")
