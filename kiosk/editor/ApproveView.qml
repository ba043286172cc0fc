pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Both messages to read once more, and the pad for a colleague's PIN.
Item {
    id: view

    required property EditorScreen model
    readonly property ApprovalPage page: model.approval

    Column {
        id: messages
        width: Theme.tall ? parent.width : parent.width * 0.42
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
                    text: message.modelData === "r" ? view.model.words.side_r.words : view.model.words.side_g.words
                }
                MarkedWords {
                    width: parent.width
                    runs: view.model.pair.marks[message.modelData] ?? []
                }
                DeskText {
                    width: parent.width
                    text: view.model.words.field_why.words + "：" + (view.model.pair.zh[message.modelData + ".why"] ?? "")
                }
                DeskText {
                    width: parent.width
                    text: view.model.words.field_action.words + "：" + (view.model.pair.zh[message.modelData + ".action"] ?? "")
                }
            }
        }
        DeskButton {
            objectName: "approve_here"
            visible: view.page.canApproveHere
            fill: Theme.leaf
            label: view.model.words.i_approve.words
            onTapped: view.page.approveHere()
        }
        DeskButton {
            objectName: "approve_alone"
            fill: Theme.quiet
            label: view.model.words.only_me.words
            onTapped: view.model.approveAlone()
        }
    }
    Pad {
        x: Theme.tall ? 0 : messages.width + Theme.gap * 2
        y: Theme.tall ? messages.height + Theme.gap * 2 : 0
        width: parent.width - x
        asked: view.page.asked
        backLabel: view.model.words.later.words
        typed: view.page.typed
        canSend: view.page.canSend
        onDigit: d => view.page.digit(d)
        onTakeBack: view.page.takeBack()
        onSend: view.page.send()
        onGoBack: view.model.goBack()
    }
}
