import QtQuick
import Glow

// A question, the digits, and the way back.
Column {
    id: column

    property string asked: ""
    property string backLabel: ""
    property alias typed: pad.typed
    property alias isSecret: pad.isSecret
    property alias shown: pad.shown
    property alias canSend: pad.canSend
    signal digit(string d)
    signal takeBack
    signal send
    signal goBack

    spacing: Theme.gap * 1.5

    DeskText {
        objectName: "pad_asked"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Theme.desk * 1.2
        text: column.asked
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: pad.width + Theme.mm * 12
        height: pad.height + Theme.mm * 12
        radius: Theme.mm * 6
        color: Theme.night
        PinPad {
            id: pad
            anchors.centerIn: parent
            onDigit: d => column.digit(d)
            onTakeBack: column.takeBack()
            onSend: column.send()
        }
    }
    DeskButton {
        objectName: "pad_back"
        anchors.horizontalCenter: parent.horizontalCenter
        minimum: Theme.target
        fill: Theme.quiet
        label: column.backLabel
        onTapped: column.goBack()
    }
}
