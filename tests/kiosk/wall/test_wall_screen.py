"""The listening wall: what hangs is heard, with its words, and nobody is sent away meanwhile."""

from concurrent.futures import Future

import pytest

from kiosk.problems import StationProblem, Words
from kiosk.programmes import Kept, WallProgramme
from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.recording_player import RecordingPlayer
from kiosk.wall.said_lines import line_at, meant, said
from kiosk.wall.wall_screen import WallScreen
from quizzes.text import Text

TITLE = Text("大桥", "dà qiáo", "The bridge")
KEPT = Kept(
    "bridge", 1, TITLE, "zh", 30.0, b"OPUS", b"", None, b"PNG",
    (Text("大家好。", "dà jiā hǎo", "Hello."), Text("再见。", "zài jiàn", "Goodbye.")),
    (2.6, 4.0), is_fictional=True,
)  # fmt: skip


class Speaker(Loudspeaker):
    """A sound card whose time the test turns."""

    at = None

    def play_programme(self, samples):
        self.at = 0.0
        return True

    def stop_programme(self):
        self.at = None

    @property
    def programme_seconds(self):
        return self.at


@pytest.fixture
def wall(room, tmp_path, monkeypatch):
    monkeypatch.setattr("kiosk.shell.recording_player._samples", lambda sound: sound)
    room.speaker = Speaker(tmp_path)
    room.fault = None

    def read(id_):
        done = Future()
        if room.fault:
            done.set_exception(room.fault)
        else:
            done.set_result(KEPT)
        return done

    hung = [WallProgramme(b"1" * 16, TITLE, True, "zh", 30.0)]
    player = RecordingPlayer(room.speaker, room.hand_over)
    room.screen = WallScreen(room.reading, room.hand_over, hung, read, player)
    yield room
    room.screen.leave()


def play(wall):
    wall.screen.play(0)
    wall.wait(lambda: wall.speaker.at is not None)


def until(wall, seconds, words):
    wall.speaker.at = seconds
    wall.wait(lambda: wall.screen.saidLine["words"] == words)


def test_covers_hang_with_title_and_an_honest_label(wall):
    wall.wait(lambda: wall.screen.tiles[0]["cover"] == b"PNG")
    tile = wall.screen.tiles[0]
    assert (tile["title"]["words"], tile["label"]["words"]) == ("大桥", "小故事（虚构）")


def test_a_touched_cover_plays_with_the_line_that_is_said(wall):
    play(wall)
    assert wall.screen.isOpen and wall.screen.isPlaying
    until(wall, 2.7, "大家好。")
    until(wall, 4.1, "再见。")
    assert wall.screen.saidLine["pinyin"] == "zài jiàn"


def test_nobody_is_sent_away_and_no_music_plays_while_it_plays(wall):
    play(wall)
    assert (wall.screen.idle_seconds, wall.screen.bed) == (0, "")
    wall.speaker.at = None
    wall.wait(lambda: not wall.screen.isPlaying)
    assert (wall.screen.idle_seconds, wall.screen.bed) == (45, "home")


def test_the_child_goes_back_and_it_is_silent(wall):
    play(wall)
    wall.screen.goBack()
    assert wall.speaker.at is None
    assert not wall.screen.isOpen
    assert wall.screen.saidLine["words"] == ""


def test_one_that_expired_meanwhile_is_said_in_a_sentence(wall):
    wall.fault = StationProblem(Words("不在了", "gone"), "booth", Words("看别的", "look on"))
    wall.screen.play(0)
    wall.wait(lambda: "不在了" in wall.screen.message)
    assert not wall.screen.isPlaying


def test_leaving_the_screen_is_silence(wall):
    play(wall)
    wall.screen.leave()
    assert wall.speaker.at is None


def test_before_the_first_line_nothing_is_said():
    assert line_at(KEPT, 1.0) == -1
    assert line_at(KEPT, 2.6) == 0


def test_who_reads_the_other_language_gets_the_meaning_too(room):
    room.reading.toggle_language()
    assert said(KEPT, 0, room.reading)["words"] == "大家好。"
    assert meant(KEPT, 0, room.reading)["words"] == "Hello."
    room.reading.toggle_language()
    assert meant(KEPT, 0, room.reading)["words"] == ""
