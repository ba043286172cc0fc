import numpy as np
import pygame
import pytest

from media.film import FIGURES, STUDIOS
from media.film.acting import BLINK_EVERY, Pose, pose_at, pose_now
from media.film.mouth import CLOSED, SHAPES, WIDE
from media.film.picture import ART, Picture
from media.film.svg_layers import read_layers


def pixels(surface):
    return pygame.surfarray.array3d(surface).astype(int)


@pytest.fixture(scope="module", params=FIGURES)
def picture(request):
    return Picture(request.param, "riverside", 640)


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_has_every_mouth_and_three_kinds_of_eyes(figure):
    names = {layer.name for layer in read_layers(ART / f"newsreader_{figure}.svg")}
    assert {f"mouth_{shape}" for shape in SHAPES} <= names
    assert {"eyes_open", "eyes_half", "eyes_closed", "arm_right", "arm_wave"} <= names


def test_every_mouth_looks_different(picture):
    seen = {pixels(picture.figure(Pose(mouth))).tobytes() for mouth in range(len(SHAPES))}
    assert len(seen) == len(SHAPES)


def test_eyes_arm_and_head_move(picture):
    still = pixels(picture.figure(Pose()))
    for pose in (Pose(eyes="closed"), Pose(eyes="half"), Pose(wave=1), Pose(tilt=2), Pose(lift=6)):
        assert (pixels(picture.figure(pose)) != still).any(), pose


@pytest.mark.parametrize("tilt", [-2, 0, 2])
def test_nothing_that_moves_reaches_out_of_its_box(picture, tilt):
    """Else a film would leave traces of it behind."""
    moving = Pose(WIDE, tilt=tilt, lift=6, wave=4)
    shown = pixels(picture.figure(moving))
    bare = pixels(picture.ground.subsurface(picture.box))
    for edge in (np.s_[0], np.s_[-1], np.s_[:, 0]):  # left, right, top
        assert np.abs(shown[edge] - bare[edge]).max() <= 4


def test_below_its_box_lies_the_desks_front(picture):
    assert picture.box.bottom <= round(540 * picture.scale)


@pytest.mark.parametrize("studio", STUDIOS)
def test_every_studio_has_a_desk_that_the_figure_sits_behind(studio):
    names = [layer.name for layer in read_layers(ART / f"studio_{studio}.svg")]
    assert {"desk", "desk_front", "microphone"} <= set(names)
    made = Picture("girl", studio, 640)
    whole = pygame.Surface(made.size)
    made.draw(whole, Pose())
    desk_front = np.s_[300:340, 290:300]
    assert (pixels(whole)[desk_front] == pixels(made.ground)[desk_front]).all()


def test_an_unknown_figure_is_a_missing_file():
    with pytest.raises(FileNotFoundError):
        Picture("nobody", "riverside")


def test_the_newsreader_blinks_every_few_seconds():
    eyes = [pose_at(frame, b"").eyes for frame in range(sum(BLINK_EVERY))]
    assert eyes.count("closed") == 2 * len(BLINK_EVERY)


def test_the_newsreader_waves_hello_then_reads_then_waves_goodbye():
    mouths = bytes(65) + bytes([WIDE]) * 200 + bytes(80)
    waving = [pose_at(frame, mouths).wave is not None for frame in range(len(mouths))]
    assert waving[20] and not any(waving[60:265]) and waving[300]


def test_less_motion_leaves_mouth_and_eyes():
    mouths = bytes([WIDE] * 50)
    assert pose_at(30, mouths, is_calm=True) == Pose(WIDE)
    assert pose_at(99, mouths, is_calm=True).mouth == CLOSED


def test_another_studio_keeps_what_was_drawn_of_the_figure():
    girl = Picture("girl", "riverside", 640)
    for _ in girl.prepare():
        pass
    elsewhere = girl.in_studio("library")
    for _ in elsewhere.prepare():
        pass
    fresh = Picture("girl", "library", 640)
    pose = Pose(WIDE, tilt=1, wave=2)
    assert (pixels(elsewhere.figure(pose)) == pixels(fresh.figure(pose))).all()
    assert (pixels(elsewhere.figure(pose)) != pixels(girl.figure(pose))).any()


def test_a_voice_that_is_heard_live_moves_mouth_and_head_but_nobody_waves():
    loud = bytes([WIDE] * 5)
    assert pose_now(10, loud) == Pose(WIDE, lift=6, tilt=pose_now(10, b"").tilt)
    assert pose_now(10, loud, is_calm=True) == Pose(WIDE)
    assert pose_now(10, b"").mouth == CLOSED


def test_only_what_a_pose_changes_is_painted_and_it_looks_as_if_all_were(picture):
    shown, before = picture.figure(Pose()), Pose()
    mouths = bytes(n % len(SHAPES) for n in range(0, 300, 7))
    for pose in (Pose(wave=1), Pose(wave=3), *(pose_at(n, mouths) for n in range(60, 130))):
        changed = picture.move(shown, before, pose)
        assert (pixels(shown) == pixels(picture.figure(pose))).all(), pose
        assert shown.get_rect().contains(changed)
        before = pose


def test_a_mouth_alone_changes_little_of_the_picture(picture):
    shown = picture.figure(Pose())
    changed = picture.move(shown, Pose(), Pose(WIDE))
    assert changed.width * changed.height < picture.box.width * picture.box.height / 8
    assert picture.move(shown, Pose(WIDE), Pose(WIDE)).size == (0, 0)
