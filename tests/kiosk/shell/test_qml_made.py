import gc

from kiosk.shell.ruby_text import RubyText
from kiosk.store import open_store


def texts_in_memory():
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, RubyText)]


def test_the_texts_of_a_screen_go_with_it(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, "482915").result()
    kiosk = glass()
    kiosk.station.go_attract()
    before = len(texts_in_memory())
    for _ in range(5):
        kiosk.station.go_welcome()
        kiosk.station.go_attract()
    kiosk.finger.wait(lambda: len(texts_in_memory()) <= before, "the texts of ten screens to go")


def test_a_text_made_in_python_is_left_alone(qapp):
    text = RubyText()
    text.setProperty("line", {"words": "江江", "pinyin": "jiāng jiāng"})
    assert text.property("words") == "江江"
