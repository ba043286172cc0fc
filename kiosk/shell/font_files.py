"""Where the reading font lies: LXGW WenKai of the system, else Noto Sans SC of a package."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

READING_FONTS = (
    "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
    "/usr/share/fonts/truetype/fonts-lxgw-wenkai/LXGWWenKai-Regular.ttf",
    "/usr/local/share/fonts/LXGWWenKai-Regular.ttf",
)


def font_files() -> list[Path]:
    """The reading font first, then what stands in for glyphs that it lacks."""
    found = [Path(name) for name in READING_FONTS if Path(name).is_file()][:1]
    return found + _packaged_fonts()


def _packaged_fonts() -> list[Path]:
    spec = find_spec("pylopdf_fonts_zh_cn")
    if spec is None or spec.origin is None:
        return []
    return sorted(Path(spec.origin).parent.rglob("NotoSansSC*.otf"))


def has_reading_font() -> bool:
    """Whether the Kai-style reading font is installed on this machine."""
    return any(Path(name).is_file() for name in READING_FONTS)
