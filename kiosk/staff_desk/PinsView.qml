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
        Column {
            visible: view.page.view === "list"
            width: parent.width
            spacing: Theme.gap * 1.5
            DeskText {
                width: parent.width
                text: view.page.words.pins_help.words
            }
            PinNumbers {
                width: parent.width
                role: "staff"
                heading: view.page.words.pins_staff.words
                none: view.page.words.none_yet.words
                numbers: view.page.staff
                setLabel: view.page.words.set_staff_pin.words
                onChosen: number => view.page.askRemove("staff", number)
                onSetAsked: view.page.setFor("staff")
            }
            PinNumbers {
                width: parent.width
                role: "teacher"
                heading: view.page.words.pins_teacher.words
                none: view.page.words.none_yet.words
                numbers: view.page.teachers
                setLabel: view.page.words.set_teacher_pin.words
                fill: Theme.violet
                onChosen: number => view.page.askRemove("teacher", number)
                onSetAsked: view.page.setFor("teacher")
            }
            DeskText {
                objectName: "pins_sheet"
                width: parent.width
                text: view.page.sheet
            }
            DeskButton {
                objectName: "make_sheet"
                fill: Theme.leaf
                label: view.page.words.make_sheet.words
                onTapped: view.page.makeSheet()
            }
        }
        Column {
            visible: view.page.view === "remove"
            width: parent.width
            spacing: Theme.gap * 2
            DeskText {
                objectName: "pins_question"
                width: parent.width
                font.pixelSize: Theme.desk * 1.2
                text: view.page.question
            }
            Row {
                spacing: Theme.gap * 2
                DeskButton {
                    objectName: "pin_keep"
                    fill: Theme.leaf
                    label: view.page.words.keep.words
                    onTapped: view.page.goBack()
                }
                DeskButton {
                    objectName: "pin_remove"
                    fill: Theme.brick
                    label: view.page.words.remove.words
                    onTapped: view.page.remove()
                }
            }
        }
        Pad {
            visible: view.page.view === "pad"
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
