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
    Row {
        id: reading
        readonly property bool turns: words.height > Math.max(Theme.mm * 40, script.room - y)
        width: parent.width
        spacing: Theme.gap
        Flickable {
            id: sight
            objectName: "script_to_read"
            width: parent.width - (reading.turns ? turning.width + parent.spacing : 0)
            height: Math.min(words.height, Math.max(Theme.mm * 40, script.room - reading.y))
            contentHeight: words.height
            interactive: false
            clip: true
            Column {
                id: words
                property real size: Theme.desk * 1.1
                width: sight.width
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
                onTriggered: if (words.height > script.room - reading.y && words.size > Theme.desk * 0.8)
                    words.size *= 0.95
            }
        }
        Column {
            id: turning
            visible: reading.turns
            spacing: Theme.gap
            DeskButton {
                objectName: "script_up"
                enabled: sight.contentY > 0
                label: "▲"
                onTapped: sight.contentY = Math.max(0, sight.contentY - sight.height * 0.8)
            }
            DeskButton {
                objectName: "script_down"
                enabled: sight.contentY < words.height - sight.height
                label: "▼"
                onTapped: sight.contentY = Math.min(words.height - sight.height, sight.contentY + sight.height * 0.8)
            }
        }
    }
}
