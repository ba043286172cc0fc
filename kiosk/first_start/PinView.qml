import QtQuick
import KioskTypes
import Glow

// Why there is a PIN, whose numbers have one, and the pad beside it (below it on tall glass).
Item {
    id: view

    required property PinStep step
    required property var words

    Column {
        id: told
        width: Theme.tall || !view.step.isTyping ? parent.width : parent.width * 0.46
        spacing: Theme.gap * 1.5
        DeskText {
            width: parent.width
            text: view.step.isTeacher ? view.words.pin_help_teacher.words : view.words.pin_help_staff.words
        }
        DeskText {
            objectName: "pin_told"
            visible: text !== ""
            width: parent.width
            font.bold: true
            font.pixelSize: Theme.desk * 1.2
            text: view.step.told
        }
        DeskButton {
            objectName: "pin_another"
            visible: !view.step.isTyping
            label: view.words.pin_another.words
            onTapped: view.step.another()
        }
        DeskButton {
            objectName: "pin_without"
            visible: view.step.isTeacher && view.step.isTyping
            label: view.words.teacher_without.words
            onTapped: view.step.without()
        }
    }
    Rectangle {
        visible: view.step.isTyping
        x: Theme.tall ? (parent.width - width) / 2 : parent.width - width
        y: Theme.tall ? told.height + Theme.gap * 3 : 0
        width: Math.max(pad.width, asked.implicitWidth) + Theme.mm * 20
        height: column.height + Theme.mm * 12
        radius: Theme.mm * 6
        color: Theme.night
        Column {
            id: column
            anchors.centerIn: parent
            spacing: Theme.gap
            DeskText {
                id: asked
                objectName: "pin_asked"
                anchors.horizontalCenter: parent.horizontalCenter
                wrapMode: Text.NoWrap
                color: Theme.paper
                text: view.step.asked
            }
            PinPad {
                id: pad
                anchors.horizontalCenter: parent.horizontalCenter
                typed: view.step.typed
                isSecret: !view.step.isNumber
                shown: view.step.shown
                canSend: view.step.canSend
                onDigit: d => view.step.digit(d)
                onTakeBack: view.step.takeBack()
                onSend: view.step.send()
            }
        }
    }
}
