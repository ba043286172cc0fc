import QtQuick
import KioskTypes
import Glow

// Asks twice; the answers change places in between, so that two taps on one spot take nothing out.
Column {
    id: view

    required property EditorScreen model
    readonly property bool isAgain: model.view === "take_out_again"

    spacing: Theme.gap * 1.5

    DeskText {
        objectName: "take_out_asked"
        width: parent.width
        isTitle: true
        text: view.isAgain ? view.model.words.out_again.words : view.model.words.sure_out.words
    }
    DeskText {
        width: parent.width
        font.pixelSize: Theme.desk * 1.2
        text: "「" + view.model.drafts.leavingWords + "」"
    }
    DeskText {
        width: parent.width
        text: view.isAgain ? view.model.words.out_again_is.words : view.model.words.sure_out_is.words
    }
    DeskText {
        visible: view.model.drafts.isLast
        width: parent.width
        color: Theme.brick
        text: view.model.words.out_last.words
    }
    Row {
        spacing: Theme.gap
        layoutDirection: view.isAgain ? Qt.RightToLeft : Qt.LeftToRight
        DeskButton {
            objectName: "take_out_no"
            fill: Theme.leaf
            label: view.model.words.keep_in.words
            onTapped: view.model.goBack()
        }
        DeskButton {
            objectName: "take_out_yes"
            fill: Theme.brick
            label: view.isAgain ? view.model.words.yes_out_again.words : view.model.words.yes_out.words
            onTapped: view.model.takeOut()
        }
    }
}
