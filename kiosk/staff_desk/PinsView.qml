import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property PinsPage page
    required property var words

    Column {
        width: parent.width
        spacing: Theme.gap * 1.5
        Said {
            text: view.page.message
        }
        DeskText {
            visible: !view.page.isTyping
            width: parent.width
            text: view.words.pins_help.words
        }
        DeskText {
            visible: !view.page.isTyping
            objectName: "pins_staff"
            width: parent.width
            text: view.page.staff
        }
        DeskText {
            visible: !view.page.isTyping
            objectName: "pins_teacher"
            width: parent.width
            text: view.page.teachers
        }
        Flow {
            visible: !view.page.isTyping
            width: parent.width
            spacing: Theme.gap
            DeskButton {
                objectName: "set_staff_pin"
                label: view.words.set_staff_pin.words
                onTapped: view.page.setFor("staff")
            }
            DeskButton {
                objectName: "set_teacher_pin"
                fill: Theme.violet
                label: view.words.set_teacher_pin.words
                onTapped: view.page.setFor("teacher")
            }
        }
        Pad {
            visible: view.page.isTyping
            width: parent.width
            asked: view.page.asked
            backLabel: view.words.back.words
            typed: view.page.typed
            isSecret: !view.page.isNumber
            shown: view.page.shown
            canSend: view.page.canSend
            onDigit: d => view.page.digit(d)
            onTakeBack: view.page.takeBack()
            onSend: view.page.send()
            onGoBack: view.page.goBack()
        }
    }
}
