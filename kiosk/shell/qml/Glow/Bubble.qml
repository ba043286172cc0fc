import QtQuick
import Glow

// What 江江 says.
Rectangle {
    id: bubble

    property var line: ({ words: "", pinyin: "" })
    property real wrapWidth: Theme.body * 16
    property real size: Theme.body

    width: words.implicitWidth + Theme.mm * 14
    height: words.implicitHeight + Theme.mm * 8
    radius: Theme.mm * 8
    color: Theme.paper

    Ruby {
        id: words
        anchors.centerIn: parent
        line: bubble.line
        color: Theme.river
        size: bubble.size
        wrapWidth: bubble.wrapWidth
    }
}
