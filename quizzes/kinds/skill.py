"""Skills: what is trained and reported."""

from __future__ import annotations

from quizzes.fields import Frozen, Rule, SkillId, Title


class Skill(Frozen):
    """What is trained, and the one sentence to remember."""

    id: SkillId
    title: Title
    rule: Rule
