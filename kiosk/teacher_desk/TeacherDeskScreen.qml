pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Rectangle {
    id: root

    required property TeacherDeskScreen model
    readonly property real edge: Theme.mm * 8

    color: Theme.paper

    Rectangle {
        id: head
        width: root.width
        height: actions.height + Theme.mm * 10
        color: Theme.night
        Row {
            x: root.edge
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
            DeskButton {
                objectName: "table_back"
                visible: root.model.isOpen
                fill: Theme.river
                label: root.model.words.back.words
                onTapped: root.model.goBack()
            }
            DeskText {
                objectName: "table_heading"
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.width - actions.width - root.edge * 4 - (root.model.isOpen ? Theme.mm * 32 : 0))
                isTitle: true
                color: Theme.paper
                text: root.model.isOpen ? root.model.heading : root.model.words.title.words
            }
        }
        Row {
            id: actions
            x: root.width - width - root.edge
            y: Theme.mm * 5
            spacing: Theme.gap
            DeskButton {
                objectName: "teacher_agreement"
                visible: root.model.canAgree
                fill: Theme.leaf
                label: root.model.words.agreement.words
                onTapped: root.model.askAgreement()
            }
            DeskButton {
                objectName: "teacher_classes"
                visible: !root.model.isOpen
                fill: Theme.leaf
                label: root.model.words.classes.words
                onTapped: root.model.askClasses()
            }
            DeskButton {
                objectName: "teacher_language"
                fill: Theme.river
                label: root.model.words.other_language.words
                onTapped: root.model.toggleLanguage()
            }
            DeskButton {
                objectName: "teacher_leave"
                fill: Theme.glow
                lip: Theme.glowLip
                label: root.model.words.leave.words
                onTapped: root.model.goAway()
            }
        }
    }
    Flow {
        id: tabs
        visible: root.model.isOpen
        x: root.edge
        y: head.height + Theme.mm * 4
        width: root.width - root.edge * 2
        spacing: Theme.gap
        Repeater {
            model: root.model.tabs
            DeskButton {
                required property var modelData
                objectName: "tab_" + modelData.name
                fill: root.model.tab === modelData.name ? Theme.glow : Theme.river
                lip: root.model.tab === modelData.name ? Theme.glowLip : Theme.lip(fill)
                label: modelData.says
                onTapped: root.model.showTab(modelData.name)
            }
        }
        DeskButton {
            objectName: "next_occasion"
            visible: root.model.isDrawn && (root.model.reportPages as ReportPages).canFilter
            fill: Theme.sky
            label: (root.model.reportPages as ReportPages).occasion
            onTapped: (root.model.reportPages as ReportPages).nextOccasion()
        }
    }
    Loader {
        x: root.edge
        y: root.model.isOpen ? tabs.y + tabs.height + Theme.mm * 4 : head.height + root.edge
        width: root.width - root.edge * 2
        height: root.height - y - root.edge
        sourceComponent: !root.model.isOpen ? groups : root.model.isDrawn ? drawn : root.model.tab === "puzzle" ? puzzle : table
    }
    Component {
        id: groups
        Item {
            DeskText {
                id: question
                font.pixelSize: Theme.desk * 1.3
                text: root.model.heading
            }
            Pages {
                id: tiles
                y: question.height + Theme.gap
                width: parent.width
                height: parent.height - y
                mostColumns: Theme.tall ? 1 : 2
                prefix: "groups"
                inkColour: Theme.night
                tileWidth: (width - Theme.gap) / mostColumns - 1
                tileHeight: Math.max(Theme.target, Theme.mm * 24)
                entries: root.model.groups
                tile: Component {
                    DeskButton {
                        required property var modelData
                        objectName: modelData.index < 0 ? "group_guests" : "group_" + modelData.index
                        width: tiles.tileWidth
                        height: tiles.tileHeight
                        fill: modelData.index < 0 ? Theme.quiet : Theme.sky
                        label: modelData.says
                        size: Theme.desk * 1.25
                        onTapped: root.model.openClass(modelData.index)
                    }
                }
            }
        }
    }
    Component {
        id: table
        SkillTable {
            model: root.model
        }
    }
    Component {
        id: puzzle
        PuzzleTable {
            model: root.model
        }
    }
    Component {
        id: drawn
        DrawnReport {
            model: root.model.reportPages as ReportPages
            seatWords: root.model.words.which_seat.words
        }
    }
}
