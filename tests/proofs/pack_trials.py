"""Trials of a station's packs: killed, attacked, on a full disk, with the stick pulled out."""

from __future__ import annotations

import contextlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests/quizzes/glowpack"), str(ROOT / "tests/quizzes"), str(ROOT)]

from hostile import HOSTILE
from tiny_packs import pair, tree, write

from kiosk.packs.child import Refused, run
from kiosk.packs.station_packs import StationPacks
from kiosk.problems import StationProblem
from kiosk.store import open_store
from quizzes.fault import PackFaults
from quizzes.glowpack.build import build
from quizzes.glowpack.signing import new_key, public_key, read_key

OLD, NEW = "town@1.0.0", "town@1.1.0"
PAIRS = 30
MIB = 1 << 20
PICTURES, PICTURE_MIB = 7, 12  # of the big pack
DISK = "80m"  # a station wants 50 MB free to open, and the big pack does not fit


class Station:
    """A station whose `town` is 1.0.0, and 1.1.0 as a file; both signed by one it trusts."""

    def __init__(self, folder: Path, data: Path | None = None) -> None:
        self.folder, self.data = folder, data or folder / "data"
        self.key = read_key(new_key())
        self.packs = StationPacks(self.data)
        self.packs.publishers.trust(public_key(self.key))
        self.packs.install(self.make("1.0.0", 1))
        self.new = self.make("1.1.0", 2)

    def make(self, number: str, seq: int, art: int = 0) -> Path:
        pairs = [pair(f"t01-{n}") for n in range(1, PAIRS + 1)]
        data = tree(*pairs) | {"id": "town", "version": number, "seq": str(seq)}
        source = write(self.folder / f"source-{number}", data)
        for n in range(art):
            (source / "art").mkdir(exist_ok=True)
            (source / "art" / f"p{n}.png").write_bytes(
                random.Random(n).randbytes(PICTURE_MIB * MIB)
            )
        return build(source, self.folder, self.key)

    def state(self) -> str:
        """The version of `town` that loads whole, and a store that opens; else what is wrong."""
        try:
            with open_store(self.data) as store:
                store.deeds(1)
            (town,) = (pack for pack in self.packs.in_use() if pack.id == "town")
            assert len(list(town.pairs)) == PAIRS
        except Exception as fault:  # noqa: BLE001 - any kind of it is what the proof looks for
            return f"broken: {fault!r}"
        return town.name


def kills(times: int, rng: random.Random) -> Counter[str]:
    """Installs and undoes in a process that is killed so often; the states it leaves."""
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="glow-kills-") as name:
        station = Station(Path(name))
        for _ in range(times):
            command = [sys.executable, __file__, str(station.data), str(station.new)]
            child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            assert child.stdout
            child.stdout.readline()
            time.sleep(rng.uniform(0, 0.4))
            child.kill()
            child.wait()
            child.stdout.close()
            seen[station.state()] += 1
    return seen


def change_for_ever(data: Path, new: Path) -> None:
    """What `kiosk pack install` and `undo` do, audit included, until the process is killed."""
    packs = StationPacks(data)
    for round_ in count():
        if round_ == 1:
            print("ready", flush=True)
        with open_store(data) as store:
            if packs.installed.choices()["town"].active != NEW:
                packs.install(new, announce=lambda one: store.note_deed("staff", one.name).result())
            list(packs.in_use()[-1].pairs)  # as a station would
            store.note_deed("staff", "undo").result()
            packs.undo("town")
        shutil.rmtree(packs.installed.root / NEW)


def attacks(fuzzed: int, rng: random.Random) -> tuple[int, list[str]]:
    """Every hostile kind and so many fuzzed files; how many were refused, and what went wrong."""
    refused, wrong = 0, []
    with tempfile.TemporaryDirectory(prefix="glow-attacks-") as name:
        station = Station(Path(name))
        good, bad = station.new.read_bytes(), station.folder / "bad.glowpack"
        makers = [(kind, make) for kind, (make, _) in HOSTILE.items()]
        files = [(kind, lambda make=make: make(good)) for kind, make in makers]
        files += [(f"fuzz {n}", lambda: _fuzzed(good, rng)) for n in range(fuzzed)]
        for kind, make in files:
            bad.write_bytes(make())
            try:
                station.packs.install(bad)
                wrong.append(f"{kind} came in: {station.state()}")
                station.packs.undo("town")
                continue
            except PackFaults as found:
                refused += 1
                if not found.faults or not all(f.says["zh"] and f.do["en"] for f in found.faults):
                    wrong.append(f"{kind}: no sentence")
            except Exception as fault:  # noqa: BLE001 - any other kind is what the proof looks for
                wrong.append(f"{kind}: {fault!r}")
            if station.packs.installed.choices()["town"].active != OLD:
                wrong.append(f"{kind}: something else is in use")
        left = {path.name for path in station.packs.installed.root.iterdir()}
        if not left <= {".lock", "active.json", "trusted.json", OLD, NEW}:
            wrong.append(f"left behind: {left}")
    return refused, wrong


def _fuzzed(good: bytes, rng: random.Random) -> bytes:
    spoilt = bytearray(good)
    for _ in range(rng.choice((1, 3, 20))):
        spoilt[rng.randrange(len(spoilt))] ^= rng.randrange(1, 256)
    cut = rng.random()
    return bytes(spoilt[: rng.randrange(len(spoilt))] if cut < 0.15 else spoilt)


def full_disk() -> str:
    """A disk of 80 MiB and a pack of 84: "" when nothing has changed, else what is wrong."""
    with tempfile.TemporaryDirectory(prefix="glow-full-") as name:
        disk = Path(name) / "disk"
        disk.mkdir()
        with _mounted(["-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(disk)], disk):
            station = Station(Path(name), disk / "data")
            big = station.make("1.2.0", 3, PICTURES)
            free = shutil.disk_usage(disk).free
            try:
                station.packs.install(big)
                return "came in"
            except StationProblem as problem:
                if "磁盘满了" not in problem.in_language("zh"):
                    return str(problem)
            if shutil.disk_usage(disk).free < free - MIB:
                return "what did not fit was left lying"
            station.packs.install(station.new)
            return "" if station.state() == NEW else station.state()


def pulled_sticks(times: int, rng: random.Random) -> tuple[int, int, list[str]]:
    """A stick (a loop image) that goes at a random moment of an installation.

    Gives how often it was refused, how often the pack was whole already, and what is wrong.
    """
    refused, whole, wrong = 0, 0, []
    with tempfile.TemporaryDirectory(prefix="glow-stick-") as name:
        station = Station(Path(name))
        big, image = station.make("1.2.0", 3, PICTURES), Path(name) / "stick.img"
        for _ in range(times):
            with _stick(image, big) as folder:
                began = threading.Event()
                pull = threading.Thread(target=_pull, args=(image, began, rng.uniform(0, 0.2)))
                pull.start()
                words = ["install", "--progress", str(folder / big.name)]
                try:
                    run(station.data, words, lambda done, began=began: began.set())
                    whole += 1
                    station.packs.undo("town")
                    shutil.rmtree(station.packs.installed.root / "town@1.2.0")
                except (Refused, StationProblem):
                    refused += 1
                began.set()
                pull.join()
            if station.state() != OLD:
                wrong.append(station.state())
    return refused, whole, wrong


def _pull(image: Path, began: threading.Event, after_seconds: float) -> None:
    """The image loses its bytes, as the stick is gone: what is read from now on fails."""
    began.wait()
    time.sleep(after_seconds)
    with image.open("r+b") as file:
        file.truncate(0)


@contextlib.contextmanager
def _stick(image: Path, file: Path) -> Iterator[Path]:
    """A stick that holds the file, mounted as udisks would: read-only, no programs, no devices."""
    image.unlink(missing_ok=True)
    with image.open("wb") as made:
        made.truncate(file.stat().st_size + 24 * MIB)
    subprocess.run(["mkfs.ext4", "-q", "-O", "^has_journal", str(image)], check=True)
    folder = image.with_name("stick")
    folder.mkdir(exist_ok=True)
    with _mounted(["-o", "loop", str(image), str(folder)], folder):
        shutil.copy(file, folder)
    how = ["-o", "loop,ro,nosuid,nodev,noexec", str(image), str(folder)]
    with _mounted(how, folder):
        yield folder


@contextlib.contextmanager
def _mounted(how: list[str], folder: Path) -> Iterator[None]:
    subprocess.run(["mount", *how], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


if __name__ == "__main__":
    change_for_ever(Path(sys.argv[1]), Path(sys.argv[2]))
