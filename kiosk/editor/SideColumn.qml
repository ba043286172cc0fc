pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// One of the two messages: who sends it, what it says with its clues marked, why, what to do.
Column {
    id: column

    required property EditorScreen screen
    required property Keyboard keyboard
    required property string side
    readonly property PairPage page: screen.pair
    readonly property bool isTrick: side === "r"

    spacing: Theme.mm * 2.5

    Flow {
        width: parent.width
        height: Theme.tall ? Theme.target * 2 + Theme.mm * 6 : Theme.target + Theme.mm * 1.6
        spacing: Theme.mm * 3
        DeskText {
            width: Theme.tall ? column.width : implicitWidth
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            font.bold: true
            color: column.isTrick ? Theme.brick : Theme.leaf
            text: column.isTrick ? column.screen.words.side_r.words : column.screen.words.side_g.words
        }
        Repeater {
            model: column.isTrick ? [] : ["G", "A"]
            DeskButton {
                required property string modelData
                readonly property bool isOn: column.page.key === modelData
                objectName: "fine_" + modelData
                fill: isOn ? Theme.leaf : Theme.quiet
                label: (isOn ? "● " : "○ ") + (modelData === "G" ? column.screen.words.key_G.words : column.screen.words.key_A.words)
                onTapped: column.page.setKey(modelData)
            }
        }
    }
    EditorField {
        page: column.page
        keyboard: column.keyboard
        place: column.side + ".sender"
        width: column.width
        label: column.screen.words.field_sender.words
    }
    EditorField {
        page: column.page
        keyboard: column.keyboard
        place: column.side + ".text"
        width: column.width
        isMultiline: true
        lines: Theme.tall ? 3 : 2
        label: column.screen.words.field_text.words
    }
    TouchSlab {
        objectName: "cues_" + column.side
        width: column.width
        height: Math.max(Theme.target, marked.height + Theme.mm * 5) + depth
        radius: Theme.mm * 4
        depth: Theme.mm * 1.2
        fill: "white"
        lip: Theme.dusk
        onTapped: column.screen.markCues(column.side)
        DeskText {
            id: mark
            x: Theme.mm * 4
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            text: column.screen.words.mark_cues.words
        }
        MarkedWords {
            id: marked
            x: mark.width + Theme.mm * 8
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - Theme.mm * 4
            font.pixelSize: Theme.desk
            runs: column.page.marks[column.side] ?? []
        }
    }
    EditorField {
        page: column.page
        keyboard: column.keyboard
        place: column.side + ".why"
        width: column.width
        isMultiline: true
        lines: 2
        label: column.screen.words.field_why.words
    }
    EditorField {
        page: column.page
        keyboard: column.keyboard
        place: column.side + ".action"
        width: column.width
        label: column.screen.words.field_action.words
    }
}
