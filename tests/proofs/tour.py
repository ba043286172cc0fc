"""Six tours (three glasses, two languages) without a fault; contact sheets to look at."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SIZES = ("1920x1080", "1280x800", "1080x1920")
TILE_PX = 640
COLUMNS = 3


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, help="folder for pictures and sheets")
    out = asked.parse_args().out or Path(tempfile.mkdtemp(prefix="kiosk-tours-"))
    faults = 0
    pictures = 0
    for language in ("zh", "en"):
        tours = {size: tour(size, language, out / f"{size}-{language}") for size in SIZES}
        for size, process in tours.items():
            told = json.loads(process.communicate()[0])
            pictures += len(told["pictures"])
            faults += len(told["faults"])
            for fault in told["faults"]:
                print(size, language, fault["picture"], fault["what"], fault["where"])
            sheets(out / f"{size}-{language}")
    print(f"{pictures} pictures in {out}, {faults} faults")
    return 1 if faults else 0


def tour(size: str, language: str, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kiosk", "tour", "--json", "--size", size]
    command += ["--lang", language, "--out", str(out)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def sheets(folder: Path) -> None:
    """Contact sheets of twelve pictures each, 640 px a picture."""
    import pygame

    files = sorted(folder.glob("[0-9]*.png"))
    for number in range(0, len(files), 12):
        tiles = [pygame.image.load(file) for file in files[number : number + 12]]
        high = round(TILE_PX * tiles[0].get_height() / tiles[0].get_width())
        rows = (len(tiles) + COLUMNS - 1) // COLUMNS
        sheet = pygame.Surface((TILE_PX * COLUMNS, high * rows))
        for n, tile in enumerate(tiles):
            place = (n % COLUMNS * TILE_PX, n // COLUMNS * high)
            sheet.blit(pygame.transform.smoothscale(tile, (TILE_PX, high)), place)
        pygame.image.save(sheet, str(folder / f"sheet-{number // 12 + 1}.png"))


if __name__ == "__main__":
    sys.exit(main())
