import io
import json
from itertools import pairwise

import av
import numpy as np
import pygame
import pytest

from media.film.acting import FRAMES_A_SECOND, pose_at
from media.film.captions import Cell
from media.film.film import as_planes, make_film
from media.film.mouth import CLOSED, WIDE, frame_mouths
from media.film.reel import Reel, Wish, cover, wish_from

RATE = 48_000
SECONDS = 4
LOOKED_AT = (3, 30, 60, 99)
MOUTH = np.s_[338:372, 610:670]  # rows and columns of a frame in which the girl's mouth is
CAPTION = np.s_[570:700, 120:1160]


@pytest.fixture(scope="module")
def voice():
    """A second of silence, a second of a loud open vowel, and so on."""
    at = np.arange(SECONDS * RATE) / RATE
    vowel = 0.3 * (np.sin(2 * np.pi * 500 * at) + np.sin(2 * np.pi * 2000 * at))
    return (vowel * (at.astype(int) % 2)).astype(np.float32)


@pytest.fixture(scope="module")
def mouths(voice):
    return frame_mouths(voice, RATE)


@pytest.fixture(scope="module")
def wish(fonts):
    hello = tuple(Cell(c, p) for c, p in zip("大家好", ("dà", "jiā", "hǎo"), strict=True))
    bye = (Cell("Good", "", True), Cell("bye!"))
    return Wish("girl", "riverside", fonts, (Cell("News"),), (hello, bye), (1.0, 2.0))


@pytest.fixture(scope="module")
def samples(voice):
    return (np.repeat(voice, 2) * 32767).astype("<i2").tobytes()


@pytest.fixture(scope="module")
def told():
    return []


@pytest.fixture(scope="module")
def film(samples, mouths, wish, told):
    return make_film(samples, mouths, wish, report=told.append)


@pytest.fixture(scope="module")
def frames(film):
    """Of every moment mouth and caption, and some whole ones by their number."""
    mouths, captions, whole = [], [], {}
    for number, picture in enumerate(moments(film)):
        mouths.append(picture[MOUTH].astype(int))
        captions.append(picture[CAPTION].astype(np.int16))
        if number in LOOKED_AT:
            whole[number] = picture.astype(int)
    return mouths, captions, whole


def moments(film):
    """What a player shows at each twenty-fifth of a second: a frame until the next one comes."""
    picture, shown = None, 0
    with av.open(io.BytesIO(film)) as file:
        for frame in file.decode(video=0):
            for _ in range(shown, round(frame.time * FRAMES_A_SECOND)):
                yield picture
                shown += 1
            picture = frame.to_ndarray(format="rgb24")
    yield picture


def shown(reel, number):
    return pygame.surfarray.array3d(reel.frame(number)).transpose(1, 0, 2).astype(int)


def test_a_film_is_720p_h264_and_aac(film):
    with av.open(io.BytesIO(film)) as file:
        video, audio = file.streams.video[0], file.streams.audio[0]
        assert (video.width, video.height) == (1280, 720)
        assert (video.codec_context.name, audio.codec_context.name) == ("h264", "aac")
        assert video.codec_context.pix_fmt == "yuv420p" and audio.channels == 2
        assert file.duration / av.time_base == pytest.approx(SECONDS, abs=0.1)


def test_every_moment_is_there_and_no_frame_lasts_longer_than_a_fifth_of_a_second(film, frames):
    assert len(frames[0]) == SECONDS * FRAMES_A_SECOND
    with av.open(io.BytesIO(film)) as file:
        at = [round(frame.time * FRAMES_A_SECOND) for frame in file.decode(video=0)]
    assert at[0] == 0 and at[-1] == SECONDS * FRAMES_A_SECOND - 1
    lasting = {after - before for before, after in pairwise(at)}
    assert 1 in lasting and 1 < max(lasting) <= 5


def test_the_sound_of_the_film_is_the_programmes(film, voice):
    with av.open(io.BytesIO(film)) as file:
        heard = np.concatenate([frame.to_ndarray()[0] for frame in file.decode(audio=0)])
    length = min(len(heard), len(voice))
    assert np.corrcoef(heard[:length], voice[:length])[0, 1] > 0.98


def test_the_mouth_is_open_where_the_voice_is_loud(frames, mouths):
    dark = [(mouth.sum(axis=2) < 330).mean() for mouth in frames[0]]
    loud = [share for share, shape in zip(dark, mouths, strict=True) if shape == WIDE]
    still = [share for share, shape in zip(dark, mouths, strict=True) if shape == CLOSED]
    assert len(loud) > 40 and len(still) > 40
    assert min(loud) > 0.2 > 0.05 > max(still)


def test_film_and_glass_show_the_same_picture(frames, wish, mouths):
    reel = Reel(wish, mouths)
    for number, frame in frames[2].items():
        assert np.abs(frame - shown(reel, number)).mean() < 3, number


def test_nothing_is_left_behind_where_the_newsreader_moved(frames, wish, mouths):
    """The last frame is drawn upon all others."""
    difference = np.abs(frames[2][99] - shown(Reel(wish, mouths), 99))
    blocks = difference.sum(axis=2).reshape(45, 16, 80, 16).mean(axis=(1, 3))
    assert blocks.max() < 60


def test_captions_change_when_the_next_line_begins(frames):
    change = [np.abs(after - before).mean() for before, after in pairwise(frames[1])]
    assert np.argmax(change) == 2 * FRAMES_A_SECOND - 1
    assert sorted(change)[-2] < max(change) / 10


def test_a_film_without_lines_has_no_captions(samples, mouths, wish):
    bare = Reel(Wish(wish.figure, wish.studio, wish.fonts), mouths)
    assert bare.line(0) is None
    captioned = Reel(wish, mouths)
    assert (shown(bare, 10)[570:700] != shown(captioned, 10)[570:700]).any()


def test_progress_grows(film, told):
    assert told == sorted(told) and told[0] == 0 and 0.7 < told[-1] <= 1


def test_a_film_can_go_into_a_file(samples, mouths, wish, tmp_path):
    out = tmp_path / "film.mp4"
    assert make_film(samples[: RATE * 4], mouths, wish, out) == b""
    with av.open(str(out)) as file:
        assert file.duration / av.time_base == pytest.approx(1.0, abs=0.1)


def test_a_wish_travels_as_json(wish):
    assert wish_from(json.loads(json.dumps(wish.as_data()))) == wish


def test_colours_stay_what_they_are():
    picture = pygame.Surface((64, 64))
    picture.fill((229, 72, 61))
    luma, blue, red = (plane.mean() for plane in as_planes(picture))
    # BT.709, limited range
    assert luma == pytest.approx(
        16 + 219 / 255 * (0.2126 * 229 + 0.7152 * 72 + 0.0722 * 61), abs=1.5
    )
    assert blue < 128 < red


def test_a_cover_is_a_picture_of_the_newsreader(wish):
    picture = pygame.image.load(io.BytesIO(cover(wish)), "cover.png")
    assert picture.get_size() == (640, 360)


def test_a_pose_follows_from_time_and_mouth_alone(mouths):
    assert [pose_at(n, mouths) for n in range(99)] == [pose_at(n, mouths) for n in range(99)]
