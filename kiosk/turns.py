"""「轮流上」 on the glass: the next seat is offered, signs in, plays or is checked."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject

from kiosk.problems import StationProblem

if TYPE_CHECKING:
    from games.contract import Band
    from kiosk.app import Station
    from kiosk.store import Run, Turn
    from kiosk.store.visits import EndedHow
    from kiosk.welcome.welcome_screen import WelcomeScreen
    from quizzes.learning.forms import Occasion
    from quizzes.message import MessageItem

ACTIVITY = "check"


class ClassTurns(QObject):
    """Whose turn it is. Silent where no class takes turns."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._station = station
        self._run: Run | None = None  # of the visit that is going on

    def next_turn(self) -> tuple[Run, Turn] | None:
        """The open run and the seat whose turn it is."""
        store = self._station.store
        if store is None or not store.settings().class_seats_on:
            return None
        run = store.open_run()
        turn = store.next_turn(run.id) if run else None
        return (run, turn) if run and turn else None

    def offer(self, screen: WelcomeScreen) -> None:
        """Welcome asks for the next seat."""
        found = self.next_turn()
        if found is None:
            return
        run, turn = found
        screen.learn_turn(run.class_name, turn.number)
        screen.turnTaken.connect(lambda: self._sign_in(run, turn))
        screen.turnMissed.connect(lambda: self._is_absent(run, turn))

    def after_goodbye(self) -> None:
        """The next seat, or the opening picture where nobody's turn it is."""
        if self.next_turn() is not None:
            self._station.go_welcome()
        else:
            self._station.go_attract()

    def _sign_in(self, run: Run, turn: Turn) -> None:
        from kiosk.sign_in.sign_in_screen import SignInScreen

        station = self._station
        assert station.store is not None
        screen = SignInScreen(station.reading, station.store, station.hand_over)
        screen.backAsked.connect(station.go_welcome)
        screen.signedIn.connect(lambda seat, band: self._come_in(run, turn, seat, band))
        station.navigator.show(screen)
        screen.open_at(run.class_id, turn.number)

    def _is_absent(self, run: Run, turn: Turn) -> None:
        store = self._station.store
        assert store is not None
        noted = store.note_turn(run.id, turn.seat, "absent")
        self._station.hand_over.when(noted, lambda _: self._station.go_welcome())

    def _come_in(self, run: Run, turn: Turn, seat: bytes, band: str) -> None:
        station = self._station
        begin: Callable[[], None] | None = None
        if seat == turn.seat:  # else the child went back and chose another
            self._run = run
            if run.occasion != "practice":
                begin = lambda: self._check(run, turn, band)  # noqa: E731 - given on
        station.start_visit(band, seat, begin)

    def end_visit(self, how: EndedHow) -> None:
        """Called before the visit ends: who has answered something has been."""
        run, self._run = self._run, None
        station = self._station
        if run is None or station.visit is None or station.store is None:
            return
        seat, is_practice = station.visit.seat, run.occasion == "practice"
        has_played = is_practice and station.store.responses_of_visit(station.visit.id)
        if seat is not None and has_played and how != "crash":
            station.store.note_turn(run.id, seat, "done").result()

    def _check(self, run: Run, turn: Turn, band: str) -> None:
        from kiosk.check.check_screen import CheckScreen
        from quizzes.learning.forms import check_form, form_for

        station = self._station
        store, visit = station.store, station.visit
        assert store is not None and visit is not None
        occasion = cast("Occasion", run.occasion)
        letter = form_for(turn.number, occasion)
        seed = int.from_bytes(run.id[-4:]) + turn.number
        form = check_form(station.content.pairs(), letter, cast("Band", band), seed)
        answered = store.answered_in_run(run, turn.seat)
        left = [item for item in form.items if item.id not in answered]
        packs = ",".join(pack.name for pack in station.content.packs())
        round_id = store.start_round(visit.id, ACTIVITY, occasion, packs, seed).result()

        def record(item: MessageItem, answer: str, seconds: float, done: Any) -> None:
            saved = store.record(self._response(visit.id, round_id, item, answer, seconds, {
                "occasion": occasion, "form": letter, "language": station.reading.text_language,
            }))  # fmt: skip
            station.hand_over.when(saved, lambda outcome: self._saved(outcome, done))

        def finish() -> None:
            store.end_round(round_id, 0, True)
            store.note_turn(run.id, turn.seat, "done")

        screen = CheckScreen(station.reading, left, record, len(form.items) - len(left))
        screen.finished.connect(finish)
        screen.over.connect(lambda: station.say_goodbye("goodbye"))
        station.navigator.show(screen)
        if not left:
            finish()

    def _response(
        self,
        visit: bytes,
        round_id: bytes,
        item: MessageItem,
        answer: str,
        seconds: float,
        detail: dict[str, str],
    ) -> Any:
        from kiosk.store import Response
        from quizzes.grade import grade

        pair = next(
            pair for pair in self._station.content.pairs() for one in pair.items if one is item
        )
        return Response(
            visit, ACTIVITY, item.id, item.revision, pair.id, pair.skill, item.key, "answer",
            answer, grade(item.key, cast(Any, answer)), round(seconds * 1000), round_id,
            detail=detail,
        )  # fmt: skip

    def _saved(self, saved: Future[Any], done: Callable[[], None]) -> None:
        fault = saved.exception()
        if isinstance(fault, StationProblem):
            return self._station.mishaps.show_trouble(fault)
        saved.result()
        return done()
