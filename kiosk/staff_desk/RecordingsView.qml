pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property RecordingsPage page
    readonly property var words: page.words

    Said {
        id: said
        text: view.page.message
    }
    Loader {
        y: said.height + (said.visible ? Theme.gap : 0)
        width: parent.width
        height: parent.height - y
        sourceComponent: ({ list: list, wall: pad, earlier: pad })[view.page.view] ?? one
    }
    Component {
        id: list
        RecordingList {
            page: view.page
        }
    }
    Component {
        id: one
        OneRecording {
            page: view.page
        }
    }
    Component {
        id: pad
        Item {
            Pad {
                width: parent.width
                asked: view.page.view === "wall" ? view.words.ask_wall : view.words.ask_earlier
                backLabel: view.words.back
                isSecret: view.page.view !== "wall"
                typed: view.page.typed.length
                shown: view.page.view === "wall" ? view.page.typed : ""
                canSend: view.page.typed !== ""
                onDigit: d => view.page.digit(d)
                onTakeBack: view.page.takeBack()
                onSend: view.page.send()
                onGoBack: view.page.goBack()
            }
        }
    }
}
