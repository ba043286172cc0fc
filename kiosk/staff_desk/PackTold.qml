pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A title, some sentences, and what can be done now: preview, faults, a fingerprint, undo, done.
Item {
    id: told

    required property PacksPage page
    readonly property var words: page.words
    readonly property string view: page.view

    DeskText {
        id: title
        objectName: "pack_title"
        width: parent.width
        isTitle: true
        text: told.page.title
    }
    Flickable {
        id: room
        y: title.height + Theme.gap
        width: parent.width - (turns ? Theme.bigTarget + Theme.gap : 0)
        height: buttons.y - y - Theme.gap
        contentHeight: lines.height
        interactive: false
        clip: true
        readonly property bool turns: lines.height > height

        Column {
            id: lines
            width: room.width
            spacing: Theme.mm * 4
            Repeater {
                model: told.page.lines
                DeskText {
                    required property string modelData
                    required property int index
                    objectName: "pack_line_" + index
                    width: lines.width
                    isTitle: told.view === "trust" && index === 0
                    font.bold: isTitle
                    text: modelData
                }
            }
        }
    }
    Column {
        x: parent.width - width
        y: room.y
        visible: room.turns
        spacing: Theme.gap
        DeskButton {
            objectName: "lines_up"
            enabled: room.contentY > 0
            label: "▲"
            onTapped: room.contentY = Math.max(0, room.contentY - room.height * 0.8)
        }
        DeskButton {
            objectName: "lines_down"
            enabled: room.contentY < room.contentHeight - room.height
            label: "▼"
            onTapped: room.contentY = Math.min(room.contentHeight - room.height, room.contentY + room.height * 0.8)
        }
    }
    Row {
        id: buttons
        y: parent.height - height
        spacing: Theme.gap * 2
        DeskButton {
            objectName: "packs_back"
            fill: Theme.quiet
            label: told.view === "done" ? told.words.close : told.words.back
            onTapped: told.page.goBack()
        }
        DeskButton {
            objectName: "pack_install"
            visible: told.view === "preview"
            fill: Theme.leaf
            label: told.words.install
            onTapped: told.page.install()
        }
        DeskButton {
            objectName: "pack_compare"
            visible: told.page.canTrust
            label: told.words.check_mark
            onTapped: told.page.compare()
        }
        DeskButton {
            objectName: "pack_trust"
            visible: told.view === "trust"
            fill: Theme.brick
            label: told.words.trust_yes
            onTapped: told.page.trust()
        }
        DeskButton {
            objectName: "pack_undo"
            visible: told.view === "undo"
            fill: Theme.brick
            label: told.words.undo_yes
            onTapped: told.page.undo()
        }
    }
}
