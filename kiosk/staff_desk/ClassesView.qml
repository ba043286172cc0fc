pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property ClassesPage page
    required property var words

    Said {
        id: said
        text: view.page.message
    }
    Loader {
        y: said.height + (said.visible ? Theme.gap : 0)
        width: parent.width
        height: parent.height - y
        sourceComponent: ({ list: list, confirm: confirm, "class": seats, seat: seat, number: number, pictures: pictures, take_recording: taking })[view.page.view]
    }
    Component {
        id: list
        ClassList {
            page: view.page
            words: view.words
        }
    }
    Component {
        id: confirm
        ConfirmSeats {
            page: view.page
            words: view.words
        }
    }
    Component {
        id: seats
        SeatList {
            page: view.page
            words: view.words
        }
    }
    Component {
        id: seat
        SeatView {
            page: view.page
            words: view.words
        }
    }
    Component {
        id: number
        Pad {
            asked: view.page.asked
            backLabel: view.words.back.words
            isSecret: false
            shown: view.page.typed
            canSend: view.page.typed !== ""
            onDigit: d => view.page.digit(d)
            onTakeBack: view.page.takeBack()
            onSend: view.page.send()
            onGoBack: view.page.goBack()
        }
    }
    Component {
        id: pictures
        NewPictures {
            page: view.page
            words: view.words
        }
    }
    Component {
        id: taking
        Item {
            Column {
                width: parent.width
                spacing: Theme.gap * 2
                DeskText {
                    width: parent.width
                    text: view.page.takeLine
                }
                Row {
                    spacing: Theme.gap
                    DeskButton {
                        objectName: "take_recording_no"
                        fill: Theme.leaf
                        label: view.words.back.words
                        onTapped: view.page.goBack()
                    }
                    DeskButton {
                        objectName: "take_recording_yes"
                        fill: Theme.brick
                        label: view.words.take_recording.words
                        onTapped: view.page.takeRecording()
                    }
                }
            }
        }
    }
}
