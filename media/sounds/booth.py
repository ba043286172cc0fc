"""What the broadcast booth plays: the jingle before and after a programme, 3-2-1, a cheer."""

from __future__ import annotations

from media.sounds.instruments import Sound, bell, breath, glide, note, together, wood

EIGHTH = 60 / 132 / 2  # seconds; the jingle walks at 132 beats a minute
# (eighth, MIDI note): a call on wooden bars that climbs to the fifth above, where bells take over.
CALL = ((0, 67), (1, 67), (2, 69), (3, 72), (5, 74), (6, 76), (7, 74))
ARRIVES = ((8, 79, 1.0), (9, 84, 0.7), (10, 88, 0.5))  # with loudness
PULSE = ((0, 48), (2, 48), (4, 53), (6, 55), (8, 48))
HOMEWARD = ((0, 79), (1, 76), (2, 74), (3, 76), (4, 72))


def opening() -> Sound:
    """The jingle before the first word; it is in full swing for 1.9 s and rings for 3.4 s."""
    call = [(at * EIGHTH, 0.8, wood(note(pitch), 0.5)) for at, pitch in CALL]
    bells = [(at * EIGHTH, loud, bell(note(pitch), 1.5)) for at, pitch, loud in ARRIVES]
    pulse = [(at * EIGHTH, 0.6, wood(note(pitch), 0.6, knock=0.1)) for at, pitch in PULSE]
    air = (7 * EIGHTH - 0.35, 0.2, breath(0.5, 2400, seed=11))
    return together(*call, *bells, *pulse, air)


def closing() -> Sound:
    """The jingle after the last word: home again, and one bell."""
    steps = [(at * EIGHTH, 0.8, wood(note(pitch), 0.5)) for at, pitch in HOMEWARD]
    ground = [(at * EIGHTH, 0.5, wood(note(pitch), 0.7, knock=0.1)) for at, pitch in PULSE[2:4]]
    end = 5 * EIGHTH
    rings = ((0.0, 72, 1.0), (0.02, 79, 0.6), (0.04, 84, 0.4))
    bells = [(end + after, loud, bell(note(pitch), 1.6)) for after, pitch, loud in rings]
    return together(*steps, *ground, *bells, (end, 0.7, wood(note(48), 0.8, knock=0.1)))


def count() -> Sound:
    """One beat of 3-2-1."""
    return together((0, 1, wood(note(72), 0.22)), (0, 0.5, wood(note(60), 0.3, knock=0.1)))


def on_air() -> Sound:
    """The red light is on; short, so that it is over before the child speaks."""
    return together((0, 1, bell(note(84), 0.55)), (0, 0.6, wood(note(72), 0.25)))


def off_air() -> Sound:
    """The red light is off."""
    return together((0, 1, bell(note(79), 0.5)), (0.12, 0.9, bell(note(72), 0.8)))


def cheer() -> Sound:
    """Many small hands, and three bells above them."""
    claps = [
        (0.05 * n + 0.011 * (n * 7 % 5), 0.35 + 0.05 * (n * 3 % 4), _clap(n)) for n in range(20)
    ]
    bells = [(0.09 * n, 0.55, bell(note(pitch), 0.9)) for n, pitch in enumerate((79, 84, 88))]
    return together(*claps, *bells, (0.28, 0.4, glide(note(79), note(91), 0.2)))


def _clap(number: int) -> Sound:
    return breath(0.05, 1500 + 180 * (number * 5 % 7), seed=60 + number)
