"""How large letters are on the glass, by grade band."""

from __future__ import annotations

from collections.abc import Mapping

from games.contract import Band

# GB 40070-2021's sizes for textbooks, at the same visual angle from 50 cm; and what they may
# shrink to where much must be shown.
BODY_MM: Mapping[Band, float] = {"1-2": 9.93, "3-4": 8.94, "5-6": 7.95, "7-9": 7.95}
LEAST_MM: Mapping[Band, float] = {"1-2": 8.43, "3-4": 7.44, "5-6": 6.45, "7-9": 6.45}
