"""What staff have set for sound reaches the loudspeaker, the music and the captions."""

from kiosk.store import open_store


def test_volume_music_and_captions_as_staff_have_set_them(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, "482915").result()
        store.change_settings("staff", volume=0, music_on=False, captions_on=False).result()
    station = glass().station
    station.speaker.cue("clue")
    assert station.speaker.gain == 0.0
    assert not station.captions.isShown
    station.music.begin()
    assert station.music.playing == ""


def test_music_follows_the_child_from_screen_to_screen(glass, tmp_path, made_sounds):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "sounds").symlink_to(made_sounds)
    station = glass()
    station.station.music.begin()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.finger.wait(lambda: station.station.music.playing == "home", "the town's bed")
    station.touch("place_monster_trail", then="LevelsScreen")
    assert station.station.music.playing == "home"
    station.touch("level_hurry", then="PlayScreen")
    station.finger.wait(lambda: station.station.music.playing == "trail", "the trail's bed")


def test_a_caption_never_covers_a_text_or_a_target(glass):
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    station.finger.wait(lambda: station.screen.game is not None, "the game")
    captions = station.station.captions
    shown = []

    def look():
        if captions.isShown:
            caption = station.finger.find("caption")
            box = [caption.x(), caption.y(), caption.width(), caption.height()]
            shown.append(box)
            for part in station.screen.taken():
                assert apart(box, part), (captions.line, part)

    station.touch_part("answer_stop")
    station.finger.wait(lambda: captions.isShown, "a caption")
    station.finger.wait(lambda: look() or not captions.isShown, "its end")
    assert shown


def apart(one, other):
    x, y, wide, high = one
    left, top, width, height = other
    return x + wide <= left or left + width <= x or y + high <= top or top + height <= y
