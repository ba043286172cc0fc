"""The newsreader speaks with the child's voice: drawn beside the glass, only changes painted."""

import pygame
import pytest
from after_recording import a_visit
from PySide6.QtCore import QSizeF

from kiosk.booth.moving_picture import MovingPicture
from kiosk.booth.newsreader import NewsreaderPart
from kiosk.shell.surface_item import SurfaceItem
from media.film.acting import Pose
from media.film.mouth import WIDE
from media.film.picture import Picture


class Item(SurfaceItem):
    """Notes what it is shown."""

    def __init__(self, width=320, height=180):
        super().__init__()
        self.setSize(QSizeF(width, height))
        self.surface, self.boxes = None, []

    def show_surface(self, surface):
        self.surface = surface

    def show_drawn(self, boxes):
        self.boxes.append(boxes)


def a_part(part_of, visit, equipment, item):
    begin = part_of(NewsreaderPart, visit)
    visit.chosen.job = equipment.finisher.finish(visit.chosen.take)
    begin.stand(item)
    return begin


def pixels(surface):
    return pygame.surfarray.array3d(surface)


@pytest.fixture
def moving(room):
    made = MovingPicture(room.hand_over)
    yield made
    made.let_go()


def test_it_stands_first_and_then_moves_by_itself(part_of, scripts, equipment, room):
    item = Item()
    part = a_part(part_of, a_visit(scripts["bow"]), equipment, item)
    room.wait(lambda: part.isPlaying)
    assert part.isDrawn and item.boxes[0] is None
    room.wait(lambda: len(item.boxes) > 5)


def test_only_what_a_pose_changes_is_painted(moving, room):
    item = Item()
    moving.stand(item, "girl", "library")
    room.wait(lambda: moving._stage == 3)
    item.boxes.clear()
    moving.draw(Pose(WIDE))
    moving.draw(Pose(WIDE))
    assert len(item.boxes) == 1
    _, _, width, height = item.boxes[0][0]
    assert width * height < 320 * 180 / 20
    whole = pygame.Surface((320, 180))
    Picture("girl", "library", 320).draw(whole, Pose(WIDE))
    assert (pixels(item.surface) == pixels(whole)).all()


def test_what_was_expected_is_there_at_once(moving, room):
    moving.expect("boy", "lanterns", 320, 180)
    room.wait(lambda: moving._stage == 3)
    stood = []
    moving.stood.connect(lambda: stood.append(1))
    moving.stand(Item(), "boy", "lanterns")
    assert stood and moving.is_ready


def test_a_taller_glass_shows_the_middle_and_no_figure_is_cut(moving, room):
    item = Item(200, 200)
    moving.stand(item, "jiangjiang", "riverside")
    room.wait(lambda: moving.is_ready)
    box = moving._picture.box
    assert moving._figure.get_size() == box.size and item.surface.get_size() == (200, 200)


def test_another_look_goes_on_in_the_same_programme(part_of, scripts, equipment, room):
    visit = a_visit(scripts["bow"])
    part = a_part(part_of, visit, equipment, Item())
    room.wait(lambda: part.isPlaying)
    before = part._player.programme
    part.chooseFigure("boy")
    part.chooseStudio("lanterns")
    room.wait(lambda: part.isDrawn)
    assert (visit.figure, visit.studio) == ("boy", "lanterns")
    assert part._player.programme is before
    part.chooseFigure("nobody")
    assert part.figure == "boy"


def test_the_mouth_is_that_of_the_programme(part_of, scripts, equipment, room, monkeypatch):
    part = a_part(part_of, a_visit(scripts["bow"]), equipment, Item())
    room.wait(lambda: part.isPlaying)
    poses = []
    monkeypatch.setattr(part._picture, "draw", poses.append)
    programme = part._player.programme
    for _ in range(5):
        at = int(part._player.seconds * 25)
        part.show_frame()
        assert poses[-1].mouth in programme.mouths[at : at + 2]


def test_with_less_motion_only_mouth_and_eyes_move(part_of, scripts, equipment, room, monkeypatch):
    room.reading.be_calm(True)
    part = a_part(part_of, a_visit(scripts["bow"]), equipment, Item())
    room.wait(lambda: part.isPlaying)
    poses = []
    monkeypatch.setattr(part._picture, "draw", poses.append)
    room.wait(lambda: len(poses) > 10)
    assert {(pose.tilt, pose.lift, pose.wave) for pose in poses} == {(0, 0, None)}


def test_leaving_is_silent_and_draws_no_more(part_of, scripts, equipment, room):
    item = Item()
    part = a_part(part_of, a_visit(scripts["bow"]), equipment, item)
    room.wait(lambda: part.isPlaying)
    part.leave()
    count = len(item.boxes)
    part.show_frame()
    assert len(item.boxes) == count and equipment.speaker.programme_seconds is None
