pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The keys of the moment: letters, signs, or digits alone.
Rectangle {
    id: rows

    required property PinyinKeys pinyin
    property bool digitsOnly: false
    property bool isMultiline: false
    property bool isChinese: true
    property bool showsSigns: false
    property int shift: 0 // 1: the next letter, 2: until touched again
    readonly property bool makesWords: isChinese && pinyin.hasTable && !showsSigns && !digitsOnly
    readonly property real least: Theme.pxPerMm * 12
    // Whole pixels: the software renderer leaves hairlines at the edges of parts of one.
    readonly property real gap: Math.round(Math.max(Theme.pxPerMm * 0.7, Math.min(Math.max(Theme.mm, Theme.pxPerMm) * 2, (width - least * 10) / 12)))
    readonly property real edge: Math.round(gap * 1.5)
    // As wide as a row of ten allows, and no higher than an eleventh of the glass.
    readonly property real wide: Math.floor(Math.min((width - edge * 2 - gap * 9) / 10, Math.max(Theme.mm * 24, Theme.pxPerMm * 16)))
    readonly property real side: Math.floor(Math.max(least, Math.min(Math.max(Theme.mm, Theme.pxPerMm) * 15.5, wide, Theme.screenHeight / 11)))
    readonly property real row: wide * 10 + gap * 9
    readonly property var latin: ["qwertyuiop", "asdfghjkl'", "zxcvbnm"]
    readonly property var chineseSigns: ["，。！？、：；“”…", "（）《》【】‘’—·", "￥%@#/+-="]
    readonly property var latinSigns: [",.!?'\":;-_", "()[]{}<>/\\", "@#%&+*=$~"]
    readonly property var signs: isChinese ? chineseSigns : latinSigns
    signal written(string text)
    signal takenBack
    signal entered
    signal hidden

    height: column.height + edge * 2
    color: Theme.night

    function sign(text) {
        written(pinyin.convert() + text);
    }
    function letter(text) {
        if (makesWords && shift === 0)
            return pinyin.type(text);
        written(pinyin.convert() + (shift > 0 ? text.toUpperCase() : text));
        shift = shift === 1 ? 0 : shift;
    }
    function enter() {
        if (pinyin.hasTyped)
            written(pinyin.letters());
        else
            entered();
    }
    function space() {
        if (pinyin.hasTyped)
            written(pinyin.choose(0) || pinyin.letters());
        else
            written(" ");
    }
    function takeBack() {
        if (!pinyin.takeBack())
            takenBack();
    }

    component Key: KeyboardKey {
        objectName: "key_" + label
        side: rows.side
        width: rows.wide
    }

    Column {
        id: column
        y: rows.edge
        x: Math.round((rows.width - rows.row) / 2)
        width: rows.row
        spacing: rows.gap

        DeskText {
            visible: rows.isChinese && !rows.pinyin.hasTable && !rows.digitsOnly
            objectName: "key_no_table"
            width: parent.width
            color: Theme.glow
            text: rows.pinyin.labels.no_table
        }
        KeyboardWords {
            visible: rows.pinyin.hasTyped
            width: parent.width
            pinyin: rows.pinyin
            side: rows.side
            gap: rows.gap
            onChosen: words => rows.written(words)
        }
        Repeater {
            model: rows.digitsOnly ? ["12345", "67890"] : rows.pinyin.hasTyped ? [] : ["1234567890"]
            KeyboardRow {
                required property string modelData
                x: Math.round((column.width - width) / 2)
                keys: modelData
                side: rows.side
                wide: rows.wide
                gap: rows.gap
                onTouched: label => rows.sign(label)
            }
        }
        Repeater {
            model: rows.digitsOnly ? [] : rows.showsSigns ? rows.signs.slice(0, 2) : rows.latin.slice(0, 2)
            KeyboardRow {
                required property string modelData
                x: Math.round((column.width - width) / 2)
                keys: modelData
                isUpper: rows.shift > 0
                side: rows.side
                wide: rows.wide
                gap: rows.gap
                onTouched: label => rows.showsSigns ? rows.sign(label) : rows.letter(label)
            }
        }
        Row {
            visible: !rows.digitsOnly
            spacing: rows.gap
            x: Math.round((column.width - width) / 2)
            Key {
                objectName: "key_shift"
                visible: !rows.showsSigns
                label: rows.shift > 1 ? "AA" : "Aa"
                fill: rows.shift > 0 ? Theme.glow : Theme.dusk
                width: Math.round(rows.wide * 1.5)
                onTouched: rows.shift = (rows.shift + 1) % 3
            }
            KeyboardRow {
                keys: rows.showsSigns ? rows.signs[2] : rows.latin[2]
                isUpper: rows.shift > 0
                side: rows.side
                wide: rows.wide
                gap: rows.gap
                onTouched: label => rows.showsSigns ? rows.sign(label) : rows.letter(label)
            }
            Key {
                objectName: "key_take_back"
                picture: "icon_back"
                fill: Theme.dusk
                width: Math.round(rows.wide * (rows.showsSigns ? 1 : 1.5) + (rows.showsSigns ? 0 : rows.gap))
                repeats: true
                onTouched: rows.takeBack()
            }
        }
        Row {
            spacing: rows.gap
            x: Math.round((column.width - width) / 2)
            Key {
                objectName: "key_signs"
                visible: !rows.digitsOnly
                label: rows.showsSigns ? rows.pinyin.labels.letters : rows.pinyin.labels.symbols
                textSize: rows.side * 0.32
                fill: rows.showsSigns ? Theme.glow : Theme.dusk
                width: Math.round(rows.wide * 1.3)
                onTouched: rows.showsSigns = !rows.showsSigns
            }
            Key {
                objectName: "key_language"
                visible: !rows.digitsOnly
                label: rows.isChinese ? rows.pinyin.labels.chinese : rows.pinyin.labels.english
                textSize: rows.side * 0.36
                fill: Theme.glow
                onTouched: {
                    rows.written(rows.pinyin.letters());
                    rows.isChinese = !rows.isChinese;
                }
            }
            Key {
                visible: !rows.digitsOnly
                label: rows.isChinese ? "，" : ","
                onTouched: rows.sign(label)
            }
            Key {
                objectName: "key_space"
                visible: !rows.digitsOnly
                label: rows.pinyin.labels.space
                textSize: rows.side * 0.32
                width: Math.round(rows.wide * 2.4)
                onTouched: rows.space()
            }
            Key {
                visible: !rows.digitsOnly
                label: rows.isChinese ? "。" : "."
                onTouched: rows.sign(label)
            }
            Key {
                objectName: "key_take_back"
                visible: rows.digitsOnly
                picture: "icon_back"
                fill: Theme.dusk
                repeats: true
                onTouched: rows.takeBack()
            }
            Key {
                objectName: "key_enter"
                label: rows.isMultiline ? rows.pinyin.labels.enter : rows.pinyin.labels.done
                textSize: rows.side * 0.32
                fill: Theme.leaf
                width: Math.round(rows.wide * 1.6)
                onTouched: rows.enter()
            }
            Key {
                objectName: "key_hide"
                label: rows.pinyin.labels.close
                textSize: rows.side * 0.32
                fill: Theme.quiet
                width: Math.round(rows.wide * 1.4)
                onTouched: rows.hidden()
            }
        }
    }
}
