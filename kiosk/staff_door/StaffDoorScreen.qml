pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Rectangle {
    id: root

    required property StaffDoorScreen model
    readonly property bool hasPad: model.step === "pin" || model.step === "new_pin" || model.step === "sheet"

    color: Theme.night

    DeskText {
        x: Theme.mm * 12
        y: Theme.mm * 10
        isTitle: true
        color: Theme.paper
        text: root.model.words.title.words
    }
    Row {
        x: root.width - width - Theme.mm * 10
        y: Theme.mm * 8
        spacing: Theme.gap
        DeskButton {
            objectName: "door_language"
            fill: Theme.river
            label: root.model.words.other_language.words
            onTapped: root.model.toggleLanguage()
        }
        DeskButton {
            objectName: "door_leave"
            fill: Theme.paper
            label: root.model.words.leave.words
            onTapped: root.model.goAway()
        }
    }
    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: Theme.mm * 10
        width: Math.min(root.width - Theme.mm * 30, Theme.mm * 260)
        spacing: Theme.gap * 1.5

        DeskText {
            objectName: "door_asked"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Theme.paper
            font.pixelSize: Theme.desk * 1.3
            text: root.model.asked
        }
        Rectangle {
            visible: root.model.message !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            width: said.width + Theme.mm * 12
            height: said.height + Theme.mm * 6
            radius: Theme.mm * 4
            color: Theme.dusk
            DeskText {
                id: said
                objectName: "door_message"
                anchors.centerIn: parent
                width: Math.min(implicitWidth, root.width - Theme.mm * 60)
                text: root.model.message
            }
        }
        Grid {
            visible: root.model.step === "sheet"
            anchors.horizontalCenter: parent.horizontalCenter
            columns: Theme.tall ? 4 : 8
            spacing: Theme.mm * 3
            Repeater {
                model: root.model.groups
                TouchSlab {
                    id: group
                    required property var modelData
                    required property int index
                    objectName: "code_group_" + index
                    minimum: Theme.target
                    width: Theme.mm * 30
                    height: Math.max(Theme.target, Theme.mm * 15)
                    radius: Theme.mm * 4
                    depth: Theme.mm * 1
                    fill: modelData.isAt ? Theme.glow : Theme.paper
                    onTapped: root.model.chooseGroup(index)
                    DeskText {
                        anchors.centerIn: parent
                        font.pixelSize: Theme.desk * 1.3
                        lineHeight: 1
                        text: group.modelData.digits === "" ? "····" : group.modelData.digits
                    }
                }
            }
        }
        PinPad {
            visible: root.hasPad
            anchors.horizontalCenter: parent.horizontalCenter
            typed: root.model.typed
            isSecret: !root.model.isNumber
            shown: root.model.shown
            canSend: root.model.canSend
            onDigit: d => root.model.digit(d)
            onTakeBack: root.model.takeBack()
            onSend: root.model.send()
        }
        Row {
            visible: root.hasPad || root.model.step === "no_sheet"
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap * 2
            DeskButton {
                objectName: "door_back"
                fill: Theme.river
                label: root.model.words.back.words
                onTapped: root.model.goBack()
            }
            DeskButton {
                objectName: "door_forgot"
                visible: root.model.canForget
                fill: Theme.quiet
                label: root.model.words.forgot.words
                onTapped: root.model.forgotPin()
            }
        }
        Grid {
            visible: root.model.step === "first_pin"
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 2
            spacing: Theme.gap * 2
            DeskButton {
                objectName: "first_pin_set"
                fill: Theme.leaf
                label: root.model.words.set_now.words
                size: Theme.desk * 1.5
                width: Theme.mm * 90
                height: Theme.mm * 30
                onTapped: root.model.setFirstPin()
            }
            DeskButton {
                objectName: "first_pin_later"
                fill: Theme.paper
                label: root.model.words.later.words
                size: Theme.desk * 1.5
                width: Theme.mm * 90
                height: Theme.mm * 30
                onTapped: root.model.putOffPin()
            }
        }
        Grid {
            visible: root.model.step === "role"
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 2
            spacing: Theme.gap * 2
            DeskButton {
                objectName: "role_staff"
                label: root.model.words.staff.words
                size: Theme.desk * 1.6
                width: Theme.mm * 90
                height: Theme.mm * 36
                onTapped: root.model.chooseRole("staff")
            }
            DeskButton {
                objectName: "role_teacher"
                fill: Theme.violet
                label: root.model.words.teacher.words
                size: Theme.desk * 1.6
                width: Theme.mm * 90
                height: Theme.mm * 36
                enabled: root.model.hasTeacher
                onTapped: root.model.chooseRole("teacher")
            }
        }
        DeskText {
            visible: root.model.step === "role" && !root.model.hasTeacher
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Theme.paper
            text: root.model.words.no_teacher_pin.words
        }
    }
}
