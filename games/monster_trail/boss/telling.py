"""What 江江 says in a round of bosses, and what is read aloud."""

from __future__ import annotations

from typing import NamedTuple

from games.monster_trail.boss.playing import BossRound, Met
from games.monster_trail.boss.words import WORDS
from games.monster_trail.guiding import Explained, Guiding, lights_of
from quizzes.conversation_grade import judge_stage
from quizzes.message import Answer
from quizzes.text import Text


class Untold(NamedTuple):
    """What is said of a conversation that was judged before anything told."""

    why: Text = WORDS["why_untold"]
    action: Text = WORDS["do_untold"]


UNTOLD = Untold()


class Telling(Guiding):
    """Puts a round of bosses into words."""

    tells_of_helps = False  # a child has met them in rounds of messages; the phone leaves no room

    def __init__(self, round_: BossRound) -> None:
        super().__init__(WORDS, round_)
        self._round = round_

    @property
    def trick(self) -> str:
        """The trick of the pair that is up: a monster's name, and with `friend_` a friend's."""
        return self._round.encounter.trick

    @property
    def explained(self) -> Explained:
        """The conversation that is up; of one that had not told yet, only that."""
        return self._round.encounter.conversation if self._saw_it_tell else UNTOLD

    @property
    def _saw_it_tell(self) -> bool:
        return self._round.met[-1].saw_it_tell

    def has_lit_a_pair(self) -> bool:
        """Whether the conversation just judged completed a pair."""
        return self._round.encounter.pair.id in self._round.lit()

    def verdict(self) -> Text:
        """What 江江 says of the answer just given."""
        return self._verdict(self._round.met[-1])

    def lights_of_it(self) -> list[int]:
        """The red lights of the stage that told first, where the child has read as far."""
        one = self._round.encounter
        if not (one.conversation.is_trick and self._saw_it_tell):
            return []
        return lights_of(*(b.body for b in one.stages[one.first_telling].bubbles))

    def sentences(self) -> list[Text]:
        """Three sentences to say aloud; of a trick that nobody has played yet none."""
        told = super().sentences()
        return told if self._saw_it_tell else [WORDS["say_unsure"], *told[1:]]

    def lit_line(self) -> Text:
        """Where the lamp lights nothing, the stage has nothing yet to tell the two apart."""
        one, stage = self._round.encounter, self._round.stage
        return WORDS["lit_said" if one.stages[stage].is_telling else "lit_nothing"]

    def question(self) -> Text:
        """At the opening read on first; when all is told, only what one would do."""
        round_ = self._round
        if round_.is_told_out:
            return WORDS["question_at_the_end"]
        return WORDS["question" if round_.stage else "question_first"]

    def reading(self) -> list[Text]:
        """The stage, and before the opening who speaks; nothing again when all is told."""
        round_ = self._round
        if round_.is_told_out:
            return []
        sender = [round_.encounter.pair.sender] if round_.stage == 0 else []
        return [*sender, *round_.encounter.bubbles_at(round_.stage)]

    def soon(self) -> list[Text]:
        """What may be said next: the feedback, and the next stage of both of the pair.

        Of both, so that what the voice prepares tells nothing of which one is up.
        """
        round_ = self._round
        if round_.phase == "over":
            return []
        one = round_.encounter
        it = one.conversation
        answers: tuple[Answer, ...] = ("stop", "ask", "go")
        verdicts = [self._verdict(_as_if(round_, answer)) for answer in answers]
        after = [
            bubble.body.text
            for conversation in one.pair.items
            for stage in one.pair.stages_of(conversation)[round_.stage + 1 : round_.stage + 2]
            for bubble in stage.bubbles
        ]
        ahead = round_.encounters[round_.at + 1 : round_.at + 2]
        coming = [text for one in ahead for text in (one.pair.sender, *one.bubbles_at(0))]
        because = [it.why, it.action, UNTOLD.why, UNTOLD.action]
        return [*after, *verdicts, *because, *coming]

    def _verdict(self, met: Met) -> Text:
        one, verdict = met.encounter, met.verdict
        key, answer = one.conversation.key, met.answer
        name = f"{key}_{answer}"
        if name == "R_stop":
            name += "_early" if verdict.is_false_alarm else "_first"
            if 0 < verdict.score < 1:
                name = "R_stop_late"
        elif name == "G_go" and verdict.score < 1:
            name = "G_go_early"
        who = WORDS[one.trick if key == "R" else f"friend_{one.trick}"]
        return WORDS[name].filled(who=who, n=met.stage + 1, first=one.first_telling + 1)


def _as_if(round_: BossRound, answer: Answer) -> Met:
    one = round_.encounter
    key, first, of = one.conversation.key, one.first_telling, len(one.stages)
    return Met(one, answer, round_.stage, judge_stage(key, answer, round_.stage, first, of))
