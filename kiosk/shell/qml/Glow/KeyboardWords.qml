pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The row above the letters: what the typed pinyin may mean, page by page.
Item {
    id: row

    required property PinyinKeys pinyin
    required property real side
    required property real gap
    readonly property real turning: side + gap
    readonly property real room: width - spelling.width - turning * 2 - gap
    signal chosen(string words)

    height: side + Math.round(Theme.mm * 1.2)
    onRoomChanged: tell()
    Component.onCompleted: tell()

    function tell() {
        pinyin.measure(room, side * 0.48, side * 0.6 + gap, side + gap);
    }

    DeskText {
        id: spelling
        objectName: "key_spelled"
        y: (row.side - height) / 2
        width: Math.round(row.width * 0.22)
        color: Theme.glow
        font.pixelSize: row.side * 0.42
        wrapMode: Text.NoWrap
        elide: Text.ElideLeft
        lineHeight: 1
        text: row.pinyin.spelled
    }
    Row {
        x: spelling.width + row.gap
        spacing: row.gap
        Repeater {
            model: row.pinyin.candidates
            KeyboardKey {
                required property int index
                required property string modelData
                objectName: "word_" + index
                side: row.side
                width: Math.floor(Math.min(row.room, Math.max(row.side, row.side * (0.48 * modelData.length + 0.6))))
                textSize: Math.min(row.side * 0.48, (width - Theme.mm * 2) / modelData.length)
                fill: index === 0 ? Theme.glow : Theme.paper
                label: modelData
                onTouched: row.chosen(row.pinyin.choose(index))
            }
        }
    }
    KeyboardKey {
        objectName: "words_back"
        x: row.width - row.side * 2 - row.gap
        side: row.side
        fill: Theme.dusk
        picture: "icon_back"
        enabled: row.pinyin.canTurnBack
        onTouched: row.pinyin.turn(-1)
    }
    KeyboardKey {
        objectName: "words_next"
        x: row.width - row.side
        side: row.side
        fill: Theme.dusk
        picture: "icon_next"
        enabled: row.pinyin.canTurnOn
        onTouched: row.pinyin.turn(1)
    }
}
