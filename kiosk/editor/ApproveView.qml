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
        spacing: Theme.gap
        DeskText {
            width: parent.width
            font.bold: true
            color: Theme.brick
            text: view.model.words.side_r.words
        }
        DeskText {
            width: parent.width
            font.pixelSize: Theme.desk * 1.15
            text: view.model.pair.zh["r.text"] ?? ""
        }
        DeskText {
            width: parent.width
            font.bold: true
            color: Theme.leaf
            text: view.model.words.side_g.words
        }
        DeskText {
            width: parent.width
            font.pixelSize: Theme.desk * 1.15
            text: view.model.pair.zh["g.text"] ?? ""
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
