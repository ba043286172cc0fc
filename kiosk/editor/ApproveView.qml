pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// All of it to read once more, and the pad for a colleague's PIN.
Item {
    id: view

    required property EditorScreen model
    readonly property ApprovalPage page: model.approval

    Column {
        id: messages
        width: Theme.tall ? parent.width : parent.width * 0.42
        spacing: Theme.gap
        Loader {
            width: parent.width
            sourceComponent: view.model.kind === "script" ? script : pair
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
        id: pad
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
    Component {
        id: pair
        PairToRead {
            model: view.model
        }
    }
    Component {
        id: script
        ScriptToRead {
            model: view.model
            room: view.height - (Theme.tall ? pad.height + Theme.gap * 2 : 0) - Theme.target * 2 - Theme.gap * 4
        }
    }
}
