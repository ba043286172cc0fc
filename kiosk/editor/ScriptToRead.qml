pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A script as it will be in the booth, one length at a time where it has several.
Column {
    id: script

    required property EditorScreen model
    required property real room
    readonly property ScriptPage page: model.script

    spacing: Theme.mm * 2

    DeskText {
        width: parent.width
        font.bold: true
        text: script.page.zh.title + " · " + (script.page.fictional === "story" ? script.model.words.script_story.words : script.model.words.script_true.words)
    }
    DeskText {
        visible: script.page.fictional === "true"
        width: parent.width
        text: script.model.words.script_source.words + "：" + script.page.zh.source
    }
    Choice {
        visible: lengths.length > 1
        readonly property var lengths: script.page.lengths.filter(one => one.isThere)
        width: parent.width
        prefix: "read"
        entries: lengths.map(one => ({ id: one.band, label: one.label, isOn: one.isOn }))
        onChosen: id => script.page.chooseBand(id)
    }
    Item {
        width: parent.width
        height: Math.min(words.height, Math.max(Theme.mm * 40, script.room - y))
        clip: true
        Column {
            id: words
            property real size: Theme.desk * 1.1
            width: parent.width
            spacing: Theme.mm
            onHeightChanged: soon.restart()
            Repeater {
                model: script.page.lines
                ScriptWords {
                    required property var modelData
                    width: words.width
                    font.pixelSize: words.size
                    runs: modelData.runs
                }
            }
        }
        Timer { // smaller where it is long
            id: soon
            interval: 0
            onTriggered: if (words.height > script.room - parent.y && words.size > Theme.desk * 0.8)
                words.size *= 0.95
        }
    }
}
