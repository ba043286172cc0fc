pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Rectangle {
    id: root

    required property StaffDeskScreen model
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
                objectName: "desk_language"
                fill: Theme.river
                label: root.model.words.other_language.words
                onTapped: root.model.toggleLanguage()
            }
            DeskButton {
                objectName: "desk_desktop"
                fill: Theme.brick
                label: root.model.words.desktop.words
                onTapped: root.model.askExit(true)
            }
            DeskButton {
                objectName: "desk_leave"
                fill: Theme.glow
                lip: Theme.glowLip
                label: root.model.words.leave.words
                onTapped: root.model.goAway()
            }
        }
    }
    Flow {
        id: tabs
        x: root.edge
        y: head.height + root.edge
        width: Theme.tall ? root.width - root.edge * 2 : Theme.mm * 54
        spacing: Theme.gap
        Repeater {
            model: root.model.tabs
            DeskButton {
                required property var modelData
                objectName: "tab_" + modelData.id
                width: Theme.tall ? (tabs.width - Theme.gap * 4) / 5 : tabs.width
                label: modelData.label
                fill: modelData.isOpen ? Theme.leaf : Theme.quiet
                onTapped: root.model.openTab(modelData.id)
            }
        }
    }
    Loader {
        readonly property real from: Theme.tall ? 0 : tabs.x + tabs.width
        x: from + root.edge
        y: Theme.tall ? tabs.y + tabs.height + root.edge : head.height + root.edge
        width: root.width - x - root.edge
        height: root.height - y - root.edge
        sourceComponent: root.model.asksExit ? exit : ({ notices: notices, packs: packs, classes: classes, recordings: recordings, pins: pins, settings: settings, microphone: microphone, health: health, backups: backups })[root.model.tab]
    }
    Component {
        id: notices
        NoticesView {
            page: root.model.notices
            words: root.model.words
        }
    }
    Component {
        id: packs
        PacksView {
            page: root.model.packs
        }
    }
    Component {
        id: classes
        ClassesView {
            page: root.model.classes
            words: root.model.words
        }
    }
    Component {
        id: recordings
        RecordingsView {
            page: root.model.recordings
        }
    }
    Component {
        id: pins
        PinsView {
            page: root.model.pins
            words: root.model.words
        }
    }
    Component {
        id: settings
        SettingsView {
            page: root.model.settings
        }
    }
    Component {
        id: microphone
        MicrophoneView {
            page: root.model.microphone
        }
    }
    Component {
        id: health
        HealthView {
            page: root.model.health
        }
    }
    Component {
        id: backups
        BackupsView {
            page: root.model.backups
        }
    }
    Component {
        id: exit
        Item {
            Column {
                anchors.centerIn: parent
                width: parent.width
                spacing: Theme.gap * 2
                DeskText {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    font.pixelSize: Theme.desk * 1.3
                    text: root.model.words.sure_desktop.words
                }
                Row {
                    anchors.horizontalCenter: parent.horizontalCenter
                    spacing: Theme.gap * 2
                    DeskButton {
                        objectName: "exit_no"
                        fill: Theme.leaf
                        label: root.model.words.no_stay.words
                        onTapped: root.model.askExit(false)
                    }
                    DeskButton {
                        objectName: "exit_yes"
                        fill: Theme.brick
                        label: root.model.words.yes_exit.words
                        onTapped: root.model.exitToDesktop()
                    }
                }
            }
        }
    }
}
