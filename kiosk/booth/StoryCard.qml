import QtQuick
import Glow

// A story to touch: its picture over its title.
TouchSlab {
    id: card

    property var story: ({ id: "", title: ({ words: "", pinyin: "" }), picture: "", isMadeUp: false, colour: "leaf" })
    property var madeUp: ({ words: "", pinyin: "" })

    fill: Theme.fill(story.colour)
    radius: Theme.mm * 7
    Rectangle {
        id: frame
        x: Theme.mm * 4
        y: Theme.mm * 4
        width: card.width - Theme.mm * 8
        height: card.height - card.depth - title.height - (label.visible ? label.height : 0) - Theme.mm * 9
        radius: Theme.mm * 5
        color: Theme.paper
        Figure {
            anchors.centerIn: parent
            height: parent.height * 0.94
            width: Math.min(parent.width * 0.96, height * 1.6)
            name: card.story.picture
        }
    }
    Ruby {
        id: title
        x: (card.width - width) / 2
        y: frame.y + frame.height + Theme.mm * 2
        line: card.story.title
        color: Theme.ink(card.fill)
        size: Theme.mm * 8.4
        wrapWidth: card.width - Theme.mm * 6
        centred: true
    }
    Ruby {
        id: label
        visible: card.story.isMadeUp
        x: (card.width - width) / 2
        y: title.y + title.height
        line: card.madeUp
        color: Theme.ink(card.fill)
        size: Theme.mm * 6
    }
}
