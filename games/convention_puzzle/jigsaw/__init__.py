"""The jigsaw: a scene of the convention cut into pieces, put together by hand."""

from __future__ import annotations
