pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The step in the middle, the list of steps at its left where there is room, the way on below.
Rectangle {
    id: root

    required property FirstStartScreen model
    readonly property real edge: Theme.mm * 8
    readonly property bool isList: model.at === "list"

    color: Theme.paper

    Item {
        anchors.fill: parent
        visible: !root.model.touch.isPainting

        Rectangle {
            id: head
            width: root.width
            height: Math.max(actions.height, titles.height) + Theme.mm * 8
            color: Theme.night
            Column {
                id: titles
                x: root.edge
                anchors.verticalCenter: parent.verticalCenter
                width: root.width - actions.width - root.edge * 3
                DeskText {
                    objectName: "first_start_title"
                    width: parent.width
                    isTitle: true
                    color: Theme.paper
                    text: root.model.title
                }
                DeskText {
                    visible: text !== ""
                    width: parent.width
                    color: "#B8C7E6"
                    text: root.model.place
                }
            }
            Row {
                id: actions
                x: root.width - width - root.edge
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap
                DeskButton {
                    objectName: "first_start_language"
                    fill: Theme.river
                    label: root.model.words.other_language.words
                    onTapped: root.model.toggleLanguage()
                }
                DeskButton {
                    objectName: "first_start_list"
                    visible: !root.isList
                    fill: Theme.river
                    label: root.model.words.list.words
                    onTapped: root.model.showList()
                }
            }
        }
        StepRail {
            id: rail
            visible: !Theme.tall && !root.isList
            x: root.edge
            y: head.height + root.edge
            width: visible ? Theme.mm * 62 : 0
            height: foot.y - y - Theme.gap
            rows: root.model.rows
            words: root.model.words
        }
        Item {
            id: room
            x: rail.visible ? rail.x + rail.width + root.edge : root.edge
            y: head.height + root.edge
            width: root.width - x - root.edge
            height: foot.y - y - Theme.gap
            Rectangle {
                id: said
                visible: root.model.message !== ""
                width: parent.width
                height: visible ? saidWords.height + Theme.mm * 5 : 0
                radius: Theme.mm * 4
                color: Theme.dusk
                DeskText {
                    id: saidWords
                    objectName: "first_start_message"
                    x: Theme.mm * 5
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x * 2
                    text: root.model.message
                }
            }
            Loader {
                readonly property var steps: ({ list: list, language: language, name: name, screen: screen, sound: sound, touch: touch, staff_pin: staff, teacher_pin: teachers, guests: guests, retention: retention, microphone: contents, recovery: recovery, packs: contents, convention: contents })
                y: said.height + (said.visible ? Theme.gap : 0)
                width: parent.width
                height: parent.height - y
                sourceComponent: steps[root.model.at]
            }
        }
        Item {
            id: foot
            x: root.edge
            y: root.height - height - root.edge
            width: root.width - root.edge * 2
            height: Math.max(back.height, next.height, open.height)
            DeskButton {
                id: back
                objectName: "first_start_back"
                visible: !root.isList
                fill: Theme.quiet
                label: root.model.words.back.words
                onTapped: root.model.goBack()
            }
            DeskButton {
                id: open
                objectName: "first_start_later"
                visible: root.isList
                fill: Theme.quiet
                label: !root.model.isFirst ? root.model.words.to_desk.words : root.model.isAllDone ? root.model.words.finish.words : root.model.words.all_later.words
                onTapped: root.model.allLater()
            }
            DeskButton {
                id: later
                objectName: "step_later"
                visible: !root.isList
                x: next.x - width - Theme.gap * 2
                fill: Theme.sky
                label: root.model.words.later.words
                onTapped: root.model.later()
            }
            DeskButton {
                id: next
                objectName: root.isList ? "first_start_begin" : "step_next"
                visible: !(root.isList && root.model.isAllDone)
                x: parent.width - width
                enabled: root.isList || root.model.canGoOn
                fill: Theme.leaf
                width: Math.max(Theme.mm * 60, implicit.implicitWidth + Theme.mm * 12)
                label: !root.isList ? root.model.words.next.words : root.model.hasBegun ? root.model.words.go_on_begin.words : root.model.words.begin.words
                onTapped: root.isList ? root.model.begin() : root.model.goOn()
                DeskText {
                    id: implicit
                    visible: false
                    wrapMode: Text.NoWrap
                    text: next.label
                }
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.model.touch.isPainting
        sourceComponent: TouchPainting {
            step: root.model.touch
            words: root.model.words
        }
    }
    Component {
        id: list
        StepList {
            model: root.model
        }
    }
    Component {
        id: language
        LanguageView {
            step: root.model.language
            words: root.model.words
        }
    }
    Keyboard {
        id: keys
    }
    Component {
        id: name
        NameView {
            keyboard: keys
            step: root.model.name
            words: root.model.words
        }
    }
    Component {
        id: screen
        ScreenView {
            step: root.model.screen
            words: root.model.words
        }
    }
    Component {
        id: touch
        TouchView {
            step: root.model.touch
            words: root.model.words
        }
    }
    Component {
        id: sound
        SoundView {
            step: root.model.sound
            words: root.model.words
        }
    }
    Component {
        id: staff
        PinView {
            step: root.model.staff
            words: root.model.words
        }
    }
    Component {
        id: teachers
        PinView {
            step: root.model.teachers
            words: root.model.words
        }
    }
    Component {
        id: guests
        GuestsView {
            step: root.model.guests
            words: root.model.words
        }
    }
    Component {
        id: retention
        RetentionView {
            step: root.model.retention
            words: root.model.words
        }
    }
    Component {
        id: recovery
        RecoveryStepView {
            step: root.model.contents
            words: root.model.words
        }
    }
    Component {
        id: contents
        ContentsView {
            step: root.model.contents
            words: root.model.words
        }
    }
}
