pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A head with the way back, and one view below it; the keyboard comes up over the foot.
Rectangle {
    id: root

    required property EditorScreen model
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
                objectName: "editor_back"
                enabled: root.model.view !== "working"
                fill: Theme.river
                label: root.model.words.back.words
                onTapped: root.model.goBack()
            }
            DeskText {
                anchors.verticalCenter: parent.verticalCenter
                isTitle: true
                color: Theme.paper
                text: root.model.words.title.words
            }
        }
        Row {
            id: actions
            x: root.width - width - root.edge
            y: Theme.mm * 5
            spacing: Theme.gap
            DeskButton {
                objectName: "editor_language"
                fill: Theme.river
                label: root.model.words.other_language.words
                onTapped: root.model.toggleLanguage()
            }
            DeskButton {
                objectName: "editor_leave"
                fill: Theme.glow
                lip: Theme.glowLip
                label: root.model.words.leave.words
                onTapped: root.model.goAway()
            }
        }
    }
    DeskText {
        id: said
        objectName: "editor_said"
        visible: text !== ""
        x: root.edge
        y: head.height + Theme.gap
        width: root.width - root.edge * 2
        color: Theme.brick
        text: root.model.said
    }
    Loader {
        x: root.edge
        y: (said.visible ? said.y + said.height : head.height) + Theme.gap
        width: root.width - root.edge * 2
        height: root.height - y - Theme.mm * 4
        sourceComponent: ({ list: list, examples: examples, stories: stories, files: files, pair: pair, cues: cues, whom: whom, script: script, line: line, pinyin: pinyin, approve: approve, alone: alone, working: working, done: ended, out: ended, failed: ended, delete: deleting, take_out: takingOut, take_out_again: takingOut })[root.model.view]
    }
    Keyboard {
        id: keyboard
    }
    Component {
        id: list
        DraftList {
            model: root.model
        }
    }
    Component {
        id: examples
        TrickChoice {
            model: root.model
        }
    }
    Component {
        id: stories
        StoryChoice {
            model: root.model
        }
    }
    Component {
        id: whom
        WhomView {
            model: root.model
        }
    }
    Component {
        id: script
        ScriptView {
            model: root.model
            keyboard: keyboard
        }
    }
    Component {
        id: line
        LineView {
            model: root.model
            keyboard: keyboard
        }
    }
    Component {
        id: takingOut
        TakeOutView {
            model: root.model
        }
    }
    Component {
        id: files
        FilesView {
            model: root.model
        }
    }
    Component {
        id: pair
        PairView {
            model: root.model
            keyboard: keyboard
        }
    }
    Component {
        id: cues
        CuesView {
            model: root.model
        }
    }
    Component {
        id: pinyin
        PinyinView {
            model: root.model
        }
    }
    Component {
        id: approve
        ApproveView {
            model: root.model
        }
    }
    Component {
        id: alone
        AloneView {
            model: root.model
        }
    }
    Component {
        id: working
        DeskText {
            isTitle: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.model.words.working.words
        }
    }
    Component {
        id: ended
        EndedView {
            model: root.model
        }
    }
    Component {
        id: deleting
        DeleteView {
            model: root.model
        }
    }
}
