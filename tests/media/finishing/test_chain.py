import io

import numpy as np
import pytest

from media.finishing.chain import finished
from media.finishing.encoding import as_mp3, as_opus, as_wav


@pytest.fixture(scope="module", params=["clean and soft", "loud", "noisy"])
def case(request, kit, music):
    peak = {"clean and soft": 0.03, "loud": 0.95, "noisy": 0.2}[request.param]
    take = kit.between_silences(kit.voice(10.0, peak=peak))
    take += kit.room(len(take) / kit.RATE, -32 if request.param == "noisy" else -85)
    report = []
    starts = [round(at * kit.RATE) for at in (0.2, 5.5, 9.0)]
    made = finished(kit.take(take), starts, music, report.append)
    return request.param, made, report


@pytest.fixture(scope="module")
def programme(case):
    return case[1]


@pytest.mark.parametrize("encode", [as_wav, as_opus, as_mp3])
def test_every_file_has_the_loudness_of_broadcast_by_an_independent_meter(kit, programme, encode):
    heard = kit.decoded(io.BytesIO(encode(programme.samples)))
    lufs, peak_db = kit.metered(heard)
    assert lufs == pytest.approx(-16.0, abs=0.5)
    assert peak_db <= -1.5
    assert len(heard) / kit.RATE == pytest.approx(programme.seconds, abs=0.1)


def test_the_programme_says_its_loudness_itself(kit, programme):
    samples = np.frombuffer(programme.samples, "<i2").reshape(-1, 2) / 32768
    lufs, peak_db = kit.metered(samples)
    assert programme.lufs == pytest.approx(lufs, abs=0.15)
    assert programme.true_peak_db == pytest.approx(peak_db, abs=0.3)


def test_the_gate_works_only_in_a_noisy_room(case):
    name, made, _ = case
    assert made.was_gated == (name == "noisy")
    assert (made.snr_db < 25) == (name == "noisy")


def test_lines_begin_where_they_are_heard(programme):
    first, second, third = programme.line_starts
    assert first == programme.voice_start == 2.6  # turned before the first word
    # 1.35 s of silence were cut away, and 2.6 s of jingle came before
    assert second == pytest.approx(5.5 - 1.35 + 2.6, abs=0.15)
    assert third == pytest.approx(9.0 - 1.35 + 2.6, abs=0.15)
    assert [programme.line_at(at) for at in (0.0, 3.0, second + 0.1, 99)] == [0, 0, 1, 2]


def test_the_mouth_moves_only_with_the_voice(programme):
    assert not any(programme.mouth_at(at / 25) for at in range(round(2.5 * 25)))
    assert not programme.mouth_at(programme.voice_end + 0.2) and not programme.mouth_at(-1)
    speaking = [programme.mouth_at(programme.voice_start + at / 25) for at in range(5, 60)]
    assert sum(map(bool, speaking)) > 20


def test_progress_grows_to_the_end(case):
    _, _, report = case
    assert report == sorted(report) and report[-1] == 1.0


def test_a_take_in_which_nobody_speaks_stays_quiet_and_whole(kit, music):
    room = kit.room(3.0, -60)
    made = finished(kit.take(room), [], music)
    assert made.snr_db is None and not made.was_gated
    assert made.voice_end - made.voice_start == pytest.approx(3.0, abs=0.01)
    assert made.true_peak_db <= -1.5 and not any(made.mouths)


def test_an_empty_take_is_a_jingle(kit, music):
    made = finished(np.zeros(0, np.int16), [], music)
    assert made.voice_start == made.voice_end and made.seconds > 4


def test_a_forgotten_programme_is_silence(kit, music):
    made = finished(kit.take(kit.voice(1.0)), [], music)
    made.forget()
    assert not any(made.samples)
