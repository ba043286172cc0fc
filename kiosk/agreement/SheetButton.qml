import QtQuick
import Glow

TouchSlab {
    id: button

    property var line: ({ words: "", pinyin: "" })

    width: Math.max(Theme.mm * 70, words.width + Theme.mm * 16)
    height: Math.max(Theme.bigTarget, Theme.mm * 26) + depth
    lip: fill === Theme.glow ? Theme.glowLip : Theme.lip(fill)
    Ruby {
        id: words
        anchors.centerIn: parent
        line: button.line
        color: Theme.ink(button.fill)
        size: Theme.mm * 9
    }
}
