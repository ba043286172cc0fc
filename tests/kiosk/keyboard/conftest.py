"""A desk with two fields and a keyboard, and a table of a few words."""

import pytest
from PySide6.QtCore import QPointF, QUrl
from PySide6.QtQuick import QQuickItem

from kiosk.app import ART
from kiosk.keyboard import table_file
from kiosk.keyboard.make_table import write_table
from kiosk.keyboard.pinyin_keys import PinyinKeys
from kiosk.keyboard.table_file import TableFile
from kiosk.keyboard.words_table import WordsTable
from kiosk.shell.window import KioskWindow
from kiosk.tour import finger
from kiosk.tour.finger import Finger, everything_below

WORDS = """
诈骗 zha'pian 900|照片 zhao'pian 800|作品 zuo'pin 1000|验证码 yan'zheng'ma 700|西安 xi'an 300
先 xian 9000|县 xian 800|西 xi 900|安 an 900|方案 fang'an 900|反感 fan'gan 400|女 nv 900|略 lve 90
你好 ni'hao 500|你 ni 9000|好 hao 9000|年号 nian'hao 9|扎 zha 90|骗 pian 90|片 pian 95|我 wo 9999
班主任 ban'zhu'ren 90|爸 ba 90|爸爸 ba'ba 900|吧 ba 999|信 xin 500|微 wei 40|微信 wei'xin 800
"""
SCREEN = """
import QtQuick
import Glow

Rectangle {
    color: Theme.paper
    Binding { target: Theme; property: "screenWidth"; value: view.width }
    Binding { target: Theme; property: "screenHeight"; value: view.height }
    Binding { target: Theme; property: "pxPerMm"; value: view.pxPerMm }
    Binding { target: Theme; property: "art"; value: view.art }
    Item {
        id: view
        property real pxPerMm: %f
        property string art: "%s"
        anchors.fill: parent
        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.gap
            spacing: Theme.gap
            KeyboardField {
                objectName: "title"
                keyboard: keys
                label: "标题 Title"
                hint: "例如：催催怪来了"
                maximumLength: 6
            }
            Loader {
                objectName: "page"
                sourceComponent: KeyboardField {
                    objectName: "story"
                    keyboard: keys
                    label: "内容 Message"
                    isMultiline: true
                }
            }
        }
        KeyboardField {
            objectName: "number"
            keyboard: keys
            y: parent.height - 160
            digitsOnly: true
            label: "电话 Number"
            note: "要七到十一位数字"
            onEntered: note = ""
        }
        Keyboard {
            id: keys
            objectName: "keyboard"
        }
    }
}
"""


def spelt(written):
    for entry in written.strip().replace("\n", "|").split("|"):
        word, spelling, count = entry.split()
        yield word, spelling, int(count)


@pytest.fixture(scope="session")
def table_path(tmp_path_factory):
    path = tmp_path_factory.mktemp("words") / "pinyin.table"
    write_table(path, spelt(WORDS))
    return path


@pytest.fixture
def table(table_path):
    opened = WordsTable(table_path)
    yield opened
    opened.close()


class Desk:
    """Three fields and the keyboard on an off-screen window, with a finger."""

    def __init__(self, size, folder, diagonal):
        self.window = KioskWindow(diagonal, size)
        self.window.resize(*size)
        written = folder / "Desk.qml"
        written.write_text(SCREEN % (self.window.px_per_mm, ART.as_uri()))
        self.window.setSource(QUrl.fromLocalFile(str(written)))
        assert self.window.errors() == []
        self.window.show()
        self.finger = Finger(self.window)

    def item(self, name):
        return self.window.rootObject().findChild(QQuickItem, name)

    def text(self, field):
        return self.item(field).property("text")

    def type(self, keys):
        """By touches."""
        for key in keys:
            self.finger.touch(f"key_{key}")

    def keys(self, letters):
        """As if they had been touched, without the time that a finger takes."""
        for letter in letters:
            self.pinyin.type(letter)

    @property
    def pinyin(self):
        return next(item for item in self.everything() if isinstance(item, PinyinKeys))

    def everything(self):
        return everything_below(self.window.contentItem())

    def place(self, field):
        text = self.item(f"{field}_text")
        middle = text.mapToScene(QPointF(text.width() / 2, text.height() / 2))
        return round(middle.x()), round(middle.y())

    def top_of_keys(self):
        return self.window.height() - self.item("keyboard").height()

    @property
    def is_open(self):
        return self.item("keyboard").property("isOpen")


@pytest.fixture
def desk(qapp, table_path, tmp_path, monkeypatch):
    made = []
    monkeypatch.setattr(table_file, "set_up_file", lambda: table_path)
    monkeypatch.setattr(PinyinKeys, "table_file", TableFile())
    monkeypatch.setattr(finger, "BETWEEN_TOUCHES_MS", 20)  # quick touches are letters here

    def make(size=(1280, 800), diagonal=21.5):
        made.append(Desk(size, tmp_path, diagonal))
        return made[-1]

    yield make
    for one in made:
        one.window.empty()
        one.window.close()
