pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Rectangle {
    id: root

    required property RecoveryScreen model
    readonly property real edge: Theme.mm * 8

    color: Theme.paper

    Rectangle {
        id: head
        width: root.width
        height: actions.height + Theme.mm * 10
        color: Theme.night
        DeskText {
            x: root.edge
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - actions.width - root.edge * 3
            isTitle: true
            color: Theme.paper
            text: root.model.words.title.words
        }
        Row {
            id: actions
            x: root.width - width - root.edge
            y: Theme.mm * 5
            spacing: Theme.gap
            DeskButton {
                objectName: "recovery_language"
                fill: Theme.river
                label: root.model.words.other_language.words
                onTapped: root.model.toggleLanguage()
            }
            DeskButton {
                objectName: "recovery_later"
                visible: !root.model.isGood
                fill: Theme.glow
                lip: Theme.glowLip
                label: root.model.view === "why" ? root.model.words.later.words : root.model.words.stop.words
                onTapped: root.model.goOn()
            }
        }
    }
    Column {
        x: (root.width - width) / 2
        y: head.height + Math.max(root.edge, (root.height - head.height - height) / 2)
        width: Math.min(root.width - root.edge * 2, Theme.mm * 300)
        spacing: Theme.gap * 1.5

        DeskText {
            visible: root.model.view === "why"
            objectName: "recovery_state"
            width: parent.width
            font.pixelSize: Theme.desk * 1.2
            text: root.model.state
        }
        DeskText {
            visible: root.model.view === "why"
            width: parent.width
            text: root.model.words.why.words
        }
        DeskText {
            visible: root.model.view === "why"
            width: parent.width
            text: root.model.words.truth.words
        }
        DeskButton {
            objectName: "recovery_make"
            visible: root.model.view === "why"
            fill: Theme.leaf
            label: root.model.makeLabel
            onTapped: root.model.make()
        }

        DeskText {
            visible: root.model.view === "code"
            width: parent.width
            text: root.model.codeSays
        }
        Grid {
            id: groups
            visible: root.model.view === "code"
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 4
            spacing: Theme.gap
            Repeater {
                model: root.model.groups
                Rectangle {
                    id: group
                    required property string modelData
                    required property int index
                    objectName: "recovery_group_" + index
                    width: (Math.min(root.width - root.edge * 2, Theme.mm * 240) - Theme.gap * 3) / 4
                    height: Theme.mm * 24
                    radius: Theme.mm * 4
                    color: "white"
                    border.color: Theme.river
                    border.width: Theme.mm * 0.6
                    DeskText {
                        x: Theme.mm * 3
                        y: Theme.mm * 1
                        font.pixelSize: Theme.desk * 0.8
                        color: Theme.quiet
                        text: group.index + 1
                    }
                    DeskText {
                        anchors.centerIn: parent
                        font.pixelSize: Theme.desk * 2
                        lineHeight: 1
                        text: group.modelData
                    }
                }
            }
        }
        Rectangle {
            visible: root.model.message !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            width: said.width + Theme.mm * 10
            height: said.height + Theme.mm * 5
            radius: Theme.mm * 4
            color: Theme.dusk
            DeskText {
                id: said
                objectName: "recovery_message"
                anchors.centerIn: parent
                width: Math.min(implicitWidth, groups.parent.width - Theme.mm * 10)
                text: root.model.message
            }
        }
        Flow {
            visible: root.model.view === "code"
            width: parent.width
            spacing: Theme.gap
            DeskButton {
                objectName: "recovery_finish"
                visible: root.model.isGood
                enabled: !root.model.isBusy
                fill: Theme.leaf
                label: root.model.words.finish.words
                onTapped: root.model.goOn()
            }
            DeskButton {
                objectName: "recovery_print"
                visible: root.model.hasPrinter
                enabled: !root.model.isBusy
                label: root.model.words.print.words
                onTapped: root.model.printIt()
            }
            Repeater {
                model: root.model.sticks
                DeskButton {
                    required property string modelData
                    required property int index
                    objectName: "recovery_stick_" + index
                    enabled: !root.model.isBusy
                    label: modelData
                    onTapped: root.model.saveTo(index)
                }
            }
            DeskButton {
                objectName: "recovery_written"
                visible: !root.model.isGood
                enabled: !root.model.isBusy
                label: root.model.words.written.words
                onTapped: root.model.askForGroup()
            }
            DeskButton {
                objectName: "recovery_look"
                enabled: !root.model.isBusy
                fill: Theme.quiet
                label: root.model.words.look_again.words
                onTapped: root.model.lookAgain()
            }
        }
        Pad {
            visible: root.model.view === "check"
            width: parent.width
            asked: root.model.asked
            backLabel: root.model.words.back.words
            typed: root.model.typed.length
            isSecret: false
            shown: root.model.typed
            canSend: root.model.canSend
            onDigit: d => root.model.digit(d)
            onTakeBack: root.model.takeBack()
            onSend: root.model.send()
            onGoBack: root.model.showCode()
        }
    }
}
