"""How loud the station may be: five steps below a cap that no setting passes.

The cap is 75 dB(A) at the child's head. A program can't know the amplifier, so staff turn that
down once until the test tone at step 4 stays below 75 dB(A) (docs/SOUND.md). The test tone is the
loudest thing there is: cues, voices and beds are all levelled to it or below.
"""

from __future__ import annotations

LOUDEST_GAIN = 0.5  # leaves 6 dB: cues that peak at -3 dB add up with a voice without clipping
SILENT, LOUDEST_STEP, DEFAULT_STEP = 0, 4, 3
STEP_DB = 4.0  # clearly softer, and step 1 is still heard in a quiet room
GAINS = (0.0, *(LOUDEST_GAIN * 10 ** (-STEP_DB * below / 20) for below in (3, 2, 1, 0)))
