import QtQuick
import Glow

// A round button of the bar: a picture or one character.
Item {
    id: button

    property bool isTarget: true
    property bool canTouch: enabled && visible
    property color fill: Theme.paper
    property color inkColour: Theme.ink(fill)
    property string picture: ""
    property var line: ({ words: "", pinyin: "" })
    property bool isOn: false
    signal tapped

    width: Theme.target
    height: Theme.target

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: tap.pressed ? Theme.lip(button.fill) : button.fill
        border.color: button.isOn ? Theme.glow : "transparent"
        border.width: button.isOn ? Theme.mm * 1.4 : 0
        scale: tap.pressed ? 0.92 : 1
    }
    Figure {
        visible: button.picture !== ""
        anchors.centerIn: parent
        width: parent.width * 0.62
        height: width
        name: button.picture
    }
    Ruby {
        visible: button.picture === ""
        anchors.centerIn: parent
        line: button.line
        color: button.inkColour
        size: button.height * (button.line.words.length > 2 ? 0.28 : button.line.words.length > 1 ? 0.36 : 0.46)
    }
    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: if (Theme.takeTap())
            button.tapped()
    }
}
