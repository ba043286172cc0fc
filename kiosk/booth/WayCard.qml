import QtQuick
import Glow

// One of two ways of the same size: its picture over its words, or beside them where it is flat.
TouchSlab {
    id: way

    property string picture: ""
    property var line: ({ words: "", pinyin: "" })
    property var what: ({ words: "", pinyin: "" })
    property bool isFlat: Theme.tall
    property real size: Theme.body
    readonly property real edge: Theme.mm * 5
    readonly property real side: isFlat ? Math.min(height - depth - edge * 2, width * 0.34) : Math.min((height - depth) * 0.52, width * 0.5)

    Rectangle {
        id: frame
        x: way.isFlat ? way.edge : (way.width - width) / 2
        y: way.isFlat ? (way.height - way.depth - height) / 2 : way.edge
        width: way.side
        height: way.side
        radius: Theme.mm * 7
        color: Theme.paper
        Figure {
            anchors.centerIn: parent
            width: parent.width * 0.86
            height: width
            name: way.picture
        }
    }
    Column {
        id: words
        readonly property real below: frame.y + frame.height
        x: way.isFlat ? frame.x + frame.width + way.edge : way.edge
        y: way.isFlat ? (way.height - way.depth - height) / 2 : below + (way.height - way.depth - below - height) / 2
        width: way.width - x - way.edge
        spacing: Theme.mm
        Ruby {
            x: way.isFlat ? 0 : (parent.width - width) / 2
            line: way.line
            color: Theme.ink(way.fill)
            size: way.size
            wrapWidth: parent.width
            centred: !way.isFlat
        }
        Ruby {
            visible: way.what.words !== ""
            x: way.isFlat ? 0 : (parent.width - width) / 2
            line: way.what
            color: Theme.ink(way.fill)
            size: Math.min(way.size, Theme.body)
            wrapWidth: parent.width
            centred: !way.isFlat
        }
    }
}
