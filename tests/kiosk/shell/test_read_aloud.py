"""Reading aloud follows the screen and starts anew only when there is something new to say."""

from kiosk.shell.read_aloud import utterance_of
from quizzes.text import Text


def test_what_nobody_has_put_into_english_is_said_in_chinese():
    assert utterance_of(Text("你好", "nǐ hǎo", ""), "en").language == "zh"
    assert utterance_of(Text("你好", "nǐ hǎo", "Hello"), "en").language == "en"


def test_the_pinyin_switch_does_not_read_a_message_from_its_beginning_again(glass):
    station = glass()
    station.start()
    station.touch("band_1-2", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    game_is_up = lambda: station.screen.game and station.screen.game.round.phase == "read"  # noqa: E731
    station.finger.wait(game_is_up, "a message")
    read_aloud = station.station.read_aloud
    turn = read_aloud._turn
    station.touch("bar_pinyin")
    assert read_aloud._turn == turn
    station.touch("bar_language")
    assert read_aloud._turn > turn
