import os
from importlib.util import find_spec
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")


@pytest.fixture(scope="session")
def fonts():
    """The reading font, or what stands in for it."""
    wenkai = Path("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf")
    found = find_spec("pylopdf_fonts_zh_cn")
    others = []
    if found and found.origin:
        folder = Path(found.origin).parent
        others = sorted(f for f in folder.rglob("*") if f.suffix in (".ttf", ".otf"))
    fonts = tuple(file for file in (wenkai, *others) if file.exists())
    if not fonts:
        pytest.skip("no Chinese font on this machine")
    return fonts
