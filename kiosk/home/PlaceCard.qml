import QtQuick
import Glow

// A place of the town: its picture over its name, or beside it where room is low.
TouchSlab {
    id: card

    property var place: ({ id: "", title: ({}), subtitle: ({}), picture: "", colour: "violet" })
    property bool isFlat: false
    readonly property real edge: Theme.mm * 6

    objectName: "place_" + place.id
    fill: Theme.fill(place.colour)
    Rectangle {
        id: picture
        x: card.edge
        y: card.edge
        width: card.isFlat ? height * 300 / 220 : card.width - card.edge * 2
        height: card.isFlat ? card.height - card.depth - card.edge * 2 : card.height - words.height - Theme.mm * 22
        radius: Theme.mm * 7
        color: Theme.paper
        Image {
            anchors.centerIn: parent
            height: parent.height * 0.94
            width: height * 300 / 220
            source: card.place.picture
            sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
            fillMode: Image.PreserveAspectFit
        }
    }
    Column {
        id: words
        x: card.isFlat ? picture.x + picture.width + card.edge : Theme.mm * 10
        y: card.isFlat ? (card.height - card.depth - height) / 2 : picture.y + picture.height + Theme.mm * 5
        spacing: Theme.mm * 1
        Ruby {
            line: card.place.title
            size: Theme.mm * (card.isFlat ? 12 : 14.5)
            color: Theme.ink(card.fill)
            wrapWidth: card.width - words.x - card.edge
        }
        Ruby {
            line: card.place.subtitle
            size: Theme.mm * (card.isFlat ? 8.2 : 8.6)
            color: Theme.ink(card.fill)
            wrapWidth: card.width - words.x - card.edge
        }
    }
}
