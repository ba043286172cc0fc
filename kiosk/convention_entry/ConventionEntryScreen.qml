pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Rectangle {
    id: root

    required property ConventionEntryScreen model
    readonly property real edge: Theme.mm * 8
    readonly property bool isPin: model.view === "who_first" || model.view === "who_second"

    color: Theme.paper

    Rectangle {
        id: head
        width: root.width
        height: Math.max(language.height, title.height) + Theme.mm * 8
        color: Theme.night
        DeskText {
            id: title
            objectName: "entry_title"
            x: root.edge
            anchors.verticalCenter: parent.verticalCenter
            width: language.x - x - root.edge
            isTitle: true
            color: Theme.paper
            text: root.model.asked
        }
        DeskButton {
            id: language
            objectName: "entry_language"
            x: root.width - width - root.edge
            anchors.verticalCenter: parent.verticalCenter
            fill: Theme.river
            label: root.model.words.other_language.words
            onTapped: root.model.toggleLanguage()
        }
    }
    Item {
        id: room
        x: root.edge
        y: head.height + root.edge
        width: root.width - root.edge * 2
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
                objectName: "entry_message"
                x: Theme.mm * 5
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x * 2
                text: root.model.message
            }
        }
        Loader {
            readonly property var pages: ({ source: source, again: again, who_first: pin, who_second: pin, first: typing, second: typing, alone: alone, compare: compare, read: reading, done: done })
            y: said.height + (said.visible ? Theme.gap : 0)
            width: parent.width
            height: parent.height - y
            sourceComponent: pages[root.model.view]
        }
    }
    Item {
        id: foot
        x: root.edge
        y: root.height - height - root.edge
        width: root.width - root.edge * 2
        height: Math.max(back.height, next.height)
        DeskButton {
            id: back
            objectName: "entry_back"
            visible: root.model.view !== "done"
            fill: Theme.quiet
            label: root.model.words.back.words
            onTapped: root.model.goBack()
        }
        DeskButton {
            id: next
            objectName: "entry_next"
            visible: !root.isPin
            enabled: root.model.canGoOn
            x: parent.width - width
            fill: Theme.leaf
            label: root.model.view === "again" ? root.model.words.type_again.words : root.model.view === "read" ? root.model.words.take_in.words : root.model.view === "done" ? root.model.words.to_list.words : root.model.words.next.words
            onTapped: root.model.goOn()
        }
    }
    Keyboard {
        id: keys
    }
    Component {
        id: source
        SourceView {
            model: root.model
            keyboard: keys
        }
    }
    Component {
        id: again
        DeskText {
            objectName: "entry_again"
            font.pixelSize: Theme.desk * 1.2
            text: root.model.againTold
        }
    }
    Component {
        id: pin
        Column {
            spacing: Theme.gap * 2
            DeskText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.model.words.who_help.words
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: pad.width + Theme.mm * 20
                height: pad.height + Theme.mm * 14
                radius: Theme.mm * 6
                color: Theme.night
                PinPad {
                    id: pad
                    anchors.centerIn: parent
                    typed: root.model.digits
                    canSend: root.model.canSend
                    onDigit: d => root.model.digit(d)
                    onTakeBack: root.model.takeBack()
                    onSend: root.model.send()
                }
            }
        }
    }
    Component {
        id: typing
        Column {
            spacing: Theme.gap
            KeyboardField {
                id: lines
                objectName: "field_" + root.model.view
                width: parent.width
                keyboard: keys
                isMultiline: true
                lines: Theme.tall ? 14 : 8
                maximumLength: 2000
                label: root.model.view === "first" ? root.model.words.label_first.words : root.model.words.label_second.words
                hint: root.model.words.line_hint.words
                Component.onCompleted: text = root.model.typed[root.model.view]
                onEdited: root.model.write(root.model.view, text)
            }
        }
    }
    Component {
        id: alone
        AloneChecklist {
            model: root.model
        }
    }
    Component {
        id: compare
        CompareView {
            model: root.model
        }
    }
    Component {
        id: reading
        ReadingView {
            model: root.model
        }
    }
    Component {
        id: done
        Item {
            Figure {
                id: guide
                width: Theme.mm * 40
                height: width
                name: "jiangjiang_cheering"
            }
            DeskText {
                objectName: "entry_done"
                x: guide.width + Theme.gap * 2
                y: Math.max(0, (guide.height - height) / 2)
                width: parent.width - x
                font.pixelSize: Theme.desk * 1.2
                text: root.model.words.done_told.words
            }
        }
    }
}
