"""The scenes: a picture for each line of a convention, still as a jigsaw, alive when it is done."""

from games.convention_puzzle.scenes.drawn_card import DrawnCard
from games.convention_puzzle.scenes.pair import PairScene, pair_scene
from games.convention_puzzle.scenes.scene import Scene, scene_for

__all__ = ["DrawnCard", "PairScene", "Scene", "pair_scene", "scene_for"]
