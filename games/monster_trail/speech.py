"""What 江江 says in the trail: the stage's bubble."""

from games.stage.speech import speech, told

__all__ = ["speech", "told"]
