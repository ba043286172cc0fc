pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Both messages with their clues, why and what to do.
Column {
    id: messages

    required property EditorScreen model

    spacing: Theme.gap * 1.5

    Repeater {
        model: ["r", "g"]
        Column {
            id: message
            required property string modelData
            width: messages.width
            spacing: Theme.mm * 2
            DeskText {
                width: parent.width
                font.bold: true
                color: message.modelData === "r" ? Theme.brick : Theme.leaf
                text: message.modelData === "r" ? messages.model.words.side_r.words : messages.model.words.side_g.words
            }
            MarkedWords {
                width: parent.width
                runs: messages.model.pair.marks[message.modelData] ?? []
            }
            DeskText {
                width: parent.width
                text: messages.model.words.field_why.words + "：" + (messages.model.pair.zh[message.modelData + ".why"] ?? "")
            }
            DeskText {
                width: parent.width
                text: messages.model.words.field_action.words + "：" + (messages.model.pair.zh[message.modelData + ".action"] ?? "")
            }
        }
    }
}
