"""Consented takes on disk: encrypted, whole after a crash, gone when erased."""

import os
import resource
import signal
import subprocess
import sys
from contextlib import contextmanager

import numpy as np
import pytest

from media.recording.reopened import open_sealed, repair, sealed_takes
from media.recording.sealed import SealedWriter, erase, free_bytes
from media.recording.sealed_file import HEAD_BYTES, new_station_keys
from media.recording.take import Seam
from media.recording.troubles import DiskNearlyFull, DiskTrouble, NotReadable

KEYS = new_station_keys()
CHUNK = 1024


def chunk(number):
    return np.full(CHUNK, number % 30_000 + 1, dtype=np.int16)


def seal(folder, name="take", **options):
    return SealedWriter(folder, name, KEYS.public, needed_bytes=0, **options)


def sealed_chunks(folder, count):
    writer = seal(folder)
    for number in range(count):
        writer.write(chunk(number))
    return writer


def crashed_after(folder, count):
    """The file of a take that was never finished."""
    writer = sealed_chunks(folder, count)
    writer.close()
    return writer.path


def test_a_sealed_take_is_the_same_when_it_is_opened_again(tmp_path):
    writer = sealed_chunks(tmp_path, 3)
    writer.turn_line(2000)
    writer.note_seam(Seam(3 * CHUNK, 1.5, "lost"))
    writer.write(chunk(3))
    opened = open_sealed(writer.finish(), KEYS.secret)
    assert opened.is_finished
    assert np.array_equal(opened.take.samples, np.concatenate([chunk(n) for n in range(4)]))
    assert opened.take.line_starts == (0, 2000)
    assert opened.take.seams == (Seam(3 * CHUNK, 1.5, "lost"),)
    opened.take.forget()
    assert not opened.take.samples.any()


def test_what_was_taken_back_is_not_on_the_opened_take(tmp_path):
    writer = sealed_chunks(tmp_path, 2)
    writer.cut(CHUNK + 10)
    assert len(open_sealed(writer.finish(), KEYS.secret).take.samples) == CHUNK - 10


def test_only_the_stations_secret_key_opens_it(tmp_path):
    path = sealed_chunks(tmp_path, 2).finish()
    for wrong in (new_station_keys().secret, KEYS.public):
        with pytest.raises(NotReadable):
            open_sealed(path, wrong)
    (tmp_path / "other.sealed").write_bytes(b"RIFF" * 100)
    with pytest.raises(NotReadable):
        open_sealed(tmp_path / "other.sealed", KEYS.secret)


def test_nothing_of_the_sound_or_the_key_is_in_plain_on_disk(tmp_path):
    path = sealed_chunks(tmp_path, 8).finish()
    on_disk = path.read_bytes()
    assert chunk(0).tobytes()[:16] not in on_disk
    assert KEYS.secret not in on_disk
    assert path.stat().st_mode & 0o077 == 0
    counts = np.bincount(np.frombuffer(on_disk[HEAD_BYTES:], dtype=np.uint8), minlength=256)
    assert counts.max() < 3 * counts.mean()


@pytest.mark.parametrize("torn", range(1, 2 * CHUNK + 22, 97))
def test_a_torn_last_chunk_is_dropped_and_the_rest_kept(tmp_path, torn):
    path = crashed_after(tmp_path, 3)
    os.truncate(path, path.stat().st_size - torn)
    assert repair(tmp_path) == (path,)
    opened = open_sealed(path, KEYS.secret)
    assert np.array_equal(opened.take.samples, np.concatenate([chunk(0), chunk(1)]))
    assert not opened.is_finished


def test_zeros_that_a_power_cut_left_behind_are_dropped(tmp_path):
    path = crashed_after(tmp_path, 2)
    whole = path.stat().st_size
    with path.open("ab") as file:
        file.write(bytes(5000))
    repair(tmp_path)
    assert path.stat().st_size == whole


def test_a_file_with_half_a_head_is_erased_at_repair(tmp_path):
    path = crashed_after(tmp_path, 0)
    os.truncate(path, HEAD_BYTES - 1)
    assert repair(tmp_path) == ()
    assert sealed_takes(tmp_path) == ()


def test_a_changed_byte_is_never_played(tmp_path):
    path = sealed_chunks(tmp_path, 3).finish()
    changed = bytearray(path.read_bytes())
    changed[HEAD_BYTES + 2 * CHUNK + 100] ^= 1
    path.write_bytes(changed)
    opened = open_sealed(path, KEYS.secret)
    assert np.array_equal(opened.take.samples, chunk(0))
    assert not opened.is_finished


def test_an_erased_take_is_gone_and_cannot_be_opened_from_old_blocks(tmp_path):
    writer = sealed_chunks(tmp_path, 2)
    os.link(writer.path, tmp_path / "old blocks")
    writer.erase()
    assert sealed_takes(tmp_path) == ()
    with pytest.raises(NotReadable):
        open_sealed(tmp_path / "old blocks", KEYS.secret)
    assert not erase(writer.path)


def test_without_room_on_the_disk_nothing_is_begun(tmp_path):
    with pytest.raises(DiskNearlyFull):
        SealedWriter(tmp_path, "take", KEYS.public, needed_bytes=free_bytes(tmp_path) * 2)
    assert sealed_takes(tmp_path) == ()


@contextmanager
def no_file_longer_than(size):
    """The kernel then writes a part of what is asked, and then nothing more."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_gives_way_in_a_chunk_keeps_all_whole_ones(tmp_path):
    writer = seal(tmp_path)
    with no_file_longer_than(10_000), pytest.raises(DiskTrouble):
        for number in range(100):
            writer.write(chunk(number))
    with pytest.raises(DiskTrouble):
        writer.write(chunk(0))
    writer.close()
    opened = open_sealed(writer.path, KEYS.secret)
    assert np.array_equal(opened.take.samples, np.concatenate([chunk(n) for n in range(4)]))
    assert repair(tmp_path) == (writer.path,)


SEAL_UNTIL_KILLED = """
import os, sys
from pathlib import Path
import numpy as np
from media.recording.sealed import SealedWriter
writer = SealedWriter(Path(sys.argv[1]), "take", bytes.fromhex(sys.argv[2]), needed_bytes=0)
number = 0
while True:
    chunk = np.full(1024, number % 30_000 + 1, dtype=np.int16)
    os.write(1, b".")  # this chunk has been received
    writer.write(chunk)
    number += 1
"""


@pytest.mark.parametrize("received", [1, 700, 2500])
def test_a_killed_process_loses_at_most_the_chunk_in_hand(tmp_path, received):
    command = [sys.executable, "-c", SEAL_UNTIL_KILLED, str(tmp_path), KEYS.public.hex()]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        seen = len(process.stdout.read(received))
        process.send_signal(signal.SIGKILL)
        seen += len(process.stdout.read())
    (path,) = repair(tmp_path)
    samples = open_sealed(path, KEYS.secret).take.samples
    kept = len(samples) // CHUNK
    assert seen - 1 <= kept <= seen
    assert np.array_equal(samples, np.concatenate([chunk(n) for n in range(kept)] or [[]]))


def test_what_is_recorded_is_sealed_at_the_same_time(tmp_path, card, hearing, noise, until):
    writer = seal(tmp_path)
    hearing.start(writer)
    card.speak(noise(0.5))
    hearing.turn_line()
    until(lambda: hearing.snapshot().seconds > 0.7)
    hearing.pause()
    hearing.resume()
    until(lambda: hearing.snapshot().seconds > 0.9)
    take = hearing.stop()
    opened = open_sealed(writer.finish(), KEYS.secret)
    assert take.samples.any()
    assert np.array_equal(opened.take.samples, take.samples)
    assert opened.take.line_starts == take.line_starts
    assert opened.take.seams == take.seams


def test_memory_goes_on_when_the_disk_gives_way(tmp_path, hearing, until):
    writer = seal(tmp_path)
    hearing.start(writer)
    with no_file_longer_than(20_000):
        until(lambda: isinstance(hearing.snapshot().seal_trouble, DiskTrouble))
    failed = hearing.snapshot().seconds
    until(lambda: hearing.snapshot().seconds > failed + 0.2)
    take = hearing.stop()
    writer.close()
    on_disk = open_sealed(writer.path, KEYS.secret).take.samples
    assert 0 < len(on_disk) < len(take.samples)
    assert hearing.snapshot().seal_trouble
