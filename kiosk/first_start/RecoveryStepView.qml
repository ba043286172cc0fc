import QtQuick
import KioskTypes
import Glow

Column {
    id: view

    required property ContentsStep step
    required property var words

    spacing: Theme.gap * 2

    DeskText {
        width: parent.width
        text: view.words.recovery_told.words
    }
    DeskText {
        visible: view.step.isThere || !view.step.hasPin
        width: parent.width
        font.bold: true
        text: view.step.isThere ? view.words.recovery_there.words : view.words.recovery_need_pin.words
    }
    DeskButton {
        objectName: "recovery_begin"
        enabled: view.step.hasPin
        fill: view.step.isThere ? Theme.sky : Theme.glow
        lip: Theme.lip(fill)
        size: Theme.desk * 1.2
        label: view.step.isThere ? view.words.recovery_again.words : view.words.recovery_begin.words
        onTapped: view.step.makeSheet()
    }
}
