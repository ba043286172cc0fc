import QtQuick
import KioskTypes
import Glow

Column {
    id: column

    required property ClassesPage page
    required property var words

    spacing: Theme.gap * 2

    DeskText {
        width: parent.width
        isTitle: true
        text: column.page.title
    }
    DeskText {
        objectName: "seat_consent"
        width: parent.width
        text: column.page.consentLine
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        DeskButton {
            objectName: "enter_consent"
            fill: Theme.leaf
            label: column.words.enter_consent.words
            onTapped: column.page.askConsent()
        }
        DeskButton {
            objectName: "take_consent"
            visible: column.page.consent !== ""
            fill: Theme.brick
            label: column.words.take_consent.words
            onTapped: column.page.takeConsent()
        }
        DeskButton {
            objectName: "new_pictures"
            label: column.words.new_pictures.words
            onTapped: column.page.newPictures()
        }
    }
    DeskText {
        objectName: "seat_recording"
        width: parent.width
        text: column.page.recordingLine
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        DeskButton {
            objectName: "enter_recording"
            fill: Theme.leaf
            label: column.words.enter_recording.words
            onTapped: column.page.askRecordingConsent()
        }
        DeskButton {
            objectName: "take_recording"
            visible: column.page.recording !== ""
            fill: Theme.brick
            label: column.words.take_recording.words
            onTapped: column.page.askToTakeRecording()
        }
    }
    DeskButton {
        objectName: "seat_back"
        fill: Theme.quiet
        label: column.words.back.words
        onTapped: column.page.goBack()
    }
}
