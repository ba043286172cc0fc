from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from media.speech.worker_process import WorkerGone, WorkerProcess

pygame = pytest.importorskip("pygame")
ANSWER_SECONDS = 90


class Asked:
    """A real worker that is asked one thing after the other."""

    def __init__(self, voice: Path | None) -> None:
        self.process = WorkerProcess(voice, lambda message: None)
        self.said: list[dict[str, Any]] = []

    def ask(self, out: Path, text: str, pinyin: str = "", **more: Any) -> dict[str, Any]:
        request = {"id": out.name, "text": text, "pinyin": pinyin, "out": str(out)}
        self.process.send(request | {"language": "zh", "pace": 180} | more)
        return self.hear("id", out.name)

    def hear(self, key: str, value: str | None = None) -> dict[str, Any]:
        while True:
            message = self.process.next_message(ANSWER_SECONDS)
            self.said.append(message)
            if key in message and value in (None, message[key]):
                return message


@pytest.fixture
def worker() -> Iterator[Asked]:
    asked = Asked(None)
    yield asked
    asked.process.end()


@pytest.fixture
def mixer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.init(48000, -16, 2, 512)
    yield pygame.mixer
    pygame.mixer.quit()


def test_espeak_is_ready_without_the_good_voice(worker):
    assert worker.hear("ready") == {"ready": "espeak"}
    settled = worker.hear("engine")
    assert settled == {"engine": "espeak", "reason": "the good voice is not installed"}


def test_an_opus_clause_can_be_played_as_sound_and_as_music(worker, tmp_path, mixer):
    answer = worker.ask(tmp_path / "a.opus", "先停一停。", "xiān tíng yì tíng")
    assert answer["ok"]
    sound = mixer.Sound(str(tmp_path / "a.opus"))
    assert sound.get_length() == pytest.approx(answer["seconds"], abs=0.05)
    mixer.music.load(str(tmp_path / "a.opus"))


def test_a_wav_clause_is_mono_and_as_long_as_it_says(worker, tmp_path, mixer):
    answer = worker.ask(tmp_path / "a.wav", "Stop and ask.", language="en")
    length = mixer.Sound(str(tmp_path / "a.wav")).get_length()
    assert length == pytest.approx(answer["seconds"], abs=0.05)


def test_many_clauses_in_a_row_are_all_spoken(worker, tmp_path):
    answers = [worker.ask(tmp_path / f"{n}.opus", f"第{n}句话。") for n in range(20)]
    assert all(answer["ok"] and answer["seconds"] > 0.5 for answer in answers)


def test_a_slower_pace_takes_longer(worker, tmp_path):
    usual = worker.ask(tmp_path / "1.wav", "小鸟飞得很高很远。")
    slow = worker.ask(tmp_path / "2.wav", "小鸟飞得很高很远。", pace=140)
    assert slow["seconds"] > 1.2 * usual["seconds"]


def test_a_file_that_cannot_be_written_is_told_and_the_next_is_spoken(worker, tmp_path):
    failed = worker.ask(tmp_path / "no such folder" / "a.opus", "你好。")
    assert not failed["ok"] and failed["error"]
    assert worker.ask(tmp_path / "b.opus", "你好。")["ok"]


def test_nothing_unfinished_is_left_behind(worker, tmp_path):
    worker.ask(tmp_path / "a.opus", "你好。")
    assert [file.name for file in tmp_path.iterdir()] == ["a.opus"]


def test_the_worker_ends_with_its_client(worker):
    worker.hear("ready")
    worker.process._process.stdin.close()
    with pytest.raises(WorkerGone):
        while True:
            worker.process.next_message(ANSWER_SECONDS)


def test_an_urgent_text_is_not_kept_waiting_for_the_good_voice(tmp_path, good_voice):
    worker = Asked(good_voice)
    try:
        answer = worker.ask(tmp_path / "a.opus", "你好！", "nǐ hǎo", urgent=True)
        assert answer["engine"] == "espeak"
        assert worker.ask(tmp_path / "b.opus", "你好！", "nǐ hǎo")["engine"] == "kokoro"
    finally:
        worker.process.end()


def test_the_good_voice_speaks_both_languages_and_reads_for_itself(tmp_path, good_voice):
    worker = Asked(good_voice)
    try:
        chinese = worker.ask(tmp_path / "zh.opus", "银行：QQ群打110！")
        english = worker.ask(tmp_path / "en.opus", "Stop and ask.", language="en")
    finally:
        worker.process.end()
    assert (chinese["engine"], english["engine"]) == ("kokoro", "kokoro")
    assert 1.5 < chinese["seconds"] < 6 and 0.7 < english["seconds"] < 3
