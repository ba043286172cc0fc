from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from games.stage.figures import wake_pygame
from games.stage.sprites import Pose, Put, Sprite
from games.stage.svg_parts import read_parts

wake_pygame()
MAN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 200" data-pivot="50 200">
  <defs>
    <linearGradient id="red_paint" x1="0%" y1="0%" x2="0%" y2="100%">
      <stop offset="0" stop-color="#FF0000"/><stop offset="1" stop-color="#FF0000"/>
    </linearGradient>
  </defs>
  <g id="shadow" data-on="ground"><rect x="30" y="190" width="40" height="10" fill="#000000"/></g>
  <g id="body"><rect x="40" y="100" width="20" height="90" fill="url(#red_paint)"/></g>
  <g id="arm" data-pivot="60 110" data-on="body">
    <rect x="60" y="105" width="40" height="10" fill="#00FF00"/>
  </g>
  <g id="eyes" data-on="body"><rect x="42" y="110" width="4" height="4" fill="#0000FF"/></g>
  <g id="eyes_shut" data-on="body" display="none">
    <rect x="42" y="110" width="4" height="4" fill="#FFFF00"/>
  </g>
</svg>"""
RED, GREEN, BLUE, YELLOW = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)


@pytest.fixture
def man(tmp_path: Path) -> Sprite:
    file = tmp_path / "man.svg"
    file.write_text(MAN, "utf-8")
    return Sprite(file)


def drawn(man: Sprite, pose: Pose) -> pygame.Surface:
    """On a glass of 300 × 300, feet at 150, 250, one pixel a unit."""
    on = pygame.Surface((300, 300), pygame.SRCALPHA, 32)
    man.draw(on, (150, 250), 200, pose)
    return on


def test_a_figure_as_drawn_stands_on_its_feet(man) -> None:
    on = drawn(man, Pose())
    assert on.get_at((150, 200))[:3] == RED  # 50, 150 in the drawing
    assert on.get_at((180, 160))[:3] == GREEN
    assert on.get_at((144, 162))[:3] == BLUE
    assert on.get_at((150, 100))[3] == 0


def test_a_part_turns_around_its_joint(man) -> None:
    on = drawn(man, Pose({"arm": Put(turn=90)}))
    assert on.get_at((160, 185))[:3] == GREEN
    assert on.get_at((190, 160))[3] == 0


def test_what_is_on_a_part_goes_with_it(man) -> None:
    on = drawn(man, Pose({"body": Put(x=-50)}))
    assert on.get_at((100, 200))[:3] == RED
    assert on.get_at((130, 160))[:3] == GREEN
    assert on.get_at((150, 246))[:3] == (0, 0, 0)


def test_the_shadow_stays_on_the_ground_when_the_figure_hops(man) -> None:
    on = drawn(man, Pose(whole=Put(y=-60)))
    assert on.get_at((150, 246))[3] == 255
    assert on.get_at((150, 120))[:3] == RED


def test_a_pose_wears_a_hidden_part_instead_of_another(man) -> None:
    assert drawn(man, Pose(wear={"eyes": "eyes_shut"})).get_at((144, 162))[:3] == YELLOW
    assert drawn(man, Pose(wear={"eyes": ""})).get_at((144, 162))[:3] == RED


def test_a_pose_shows_a_hidden_part_besides(man) -> None:
    assert drawn(man, Pose(show=frozenset({"eyes_shut"}))).get_at((144, 162))[:3] == YELLOW


def test_a_faded_part_lets_the_ground_through_and_only_once(man) -> None:
    assert 100 < drawn(man, Pose({"arm": Put(alpha=0.5)})).get_at((180, 160))[3] < 155
    assert drawn(man, Pose()).get_at((180, 160))[3] == 255


@pytest.mark.parametrize(
    "pose",
    [
        Pose(),
        Pose({"arm": Put(turn=133, wide=1.4)}, whole=Put(20, -30, 40, 0.7, 1.1)),
        Pose({"body": Put(turn=-70)}, is_quick=True),
    ],
)
def test_the_box_holds_every_pixel(man, pose) -> None:
    on = drawn(man, pose)
    assert man.box((150, 250), 200, pose).contains(on.get_bounding_rect())


def test_pictures_are_made_once_for_each_height(man, monkeypatch) -> None:
    man.make_ready(200)
    monkeypatch.setattr(pygame.image, "load_sized_svg", None)
    drawn(man, Pose({"arm": Put(turn=30)}))
    man.make_ready(200)
    with pytest.raises(TypeError):
        man.make_ready(300)


def test_a_part_without_a_name_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "nobody.svg"
    file.write_text(MAN.replace(' id="arm"', ""), "utf-8")
    with pytest.raises(ValueError, match="id of its own"):
        read_parts(file)


def test_a_part_on_something_unknown_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lost.svg"
    file.write_text(MAN.replace('data-on="body"', 'data-on="horse"'), "utf-8")
    with pytest.raises(ValueError, match="horse"):
        read_parts(file)


def test_parts_by_need_are_rasterised_when_a_pose_shows_them_and_look_the_same(man) -> None:
    by_need = Sprite(man._file, by_need=True)
    by_need.make_ready(200)
    assert by_need._middles == {}
    for pose in (Pose(), Pose(wear={"eyes": "eyes_shut"}, parts={"arm": Put(turn=30)})):
        same = pygame.image.tobytes(drawn(man, pose), "RGBA")
        assert pygame.image.tobytes(drawn(by_need, pose), "RGBA") == same
    fresh = Sprite(man._file, by_need=True)
    drawn(fresh, Pose())
    assert "eyes_shut" not in fresh._middles
