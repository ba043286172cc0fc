"""How fast the voice speaks, in 字 a minute with all pauses, for each voice."""

from __future__ import annotations

USUAL_PACE = 180
LEAST_PACE, MOST_PACE = 100, 300

# Of all the time of a text this much is speech. The rest are pauses: the time of one syllable
# behind a clause, of two behind a sentence (seven 字 and half a sentence a clause).
SPEECH_SHARE = 0.83
CLAUSE_PAUSE, SENTENCE_PAUSE = 1.0, 2.0  # in syllables

# Kokoro's seconds a syllable at its own speed, and what espeak-ng needs a syllable at one word a
# minute: measured on seven Chinese clauses. English takes the same tempo.
KOKORO_SECONDS = 0.198
ESPEAK_SECONDS = 45.0


def syllable_seconds(pace: int) -> float:
    """How long a syllable is at a pace."""
    return SPEECH_SHARE * 60 / max(LEAST_PACE, min(MOST_PACE, pace))


def tempo_of_kokoro(pace: int) -> float:
    """How much quicker than by itself Kokoro has to be heard."""
    return KOKORO_SECONDS / syllable_seconds(pace)


def words_a_minute_of_espeak(pace: int) -> int:
    """The words a minute that espeak-ng is given."""
    return round(ESPEAK_SECONDS / syllable_seconds(pace))


def pause_seconds(text: str, pace: int) -> float:
    """The pause behind a clause or a sentence."""
    ends = text.rstrip("”’」』）)\"' \n")[-1:]
    syllables = SENTENCE_PAUSE if ends and ends in "。！？.!?…" else CLAUSE_PAUSE
    return syllables * syllable_seconds(pace)
