import QtQuick
import Glow

// A story to touch: its picture over its title, on tall glass beside it.
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
        width: Theme.tall ? card.width * 0.36 : card.width - Theme.mm * 8
        height: card.height - card.depth - (Theme.tall ? Theme.mm * 8 : words.height + Theme.mm * 8)
        radius: Theme.mm * 5
        color: Theme.paper
        Figure {
            anchors.centerIn: parent
            height: Math.min(parent.height * 0.94, width / 1.4)
            width: Math.min(parent.width * 0.96, parent.height * 1.5)
            name: card.story.picture
        }
    }
    Column {
        id: words
        x: Theme.tall ? frame.x + frame.width + Theme.mm * 2 : Theme.mm * 3
        y: Theme.tall ? (card.height - card.depth - height) / 2 : frame.y + frame.height + Theme.mm * 2
        width: card.width - x - Theme.mm * (Theme.tall ? 2 : 3)
        Ruby {
            x: (parent.width - width) / 2
            line: card.story.title
            color: Theme.ink(card.fill)
            size: Theme.body * (Theme.tall ? 0.85 : 1)
            wrapWidth: parent.width
            centred: true
        }
        Ruby {
            visible: card.story.isMadeUp
            x: (parent.width - width) / 2
            line: card.madeUp
            color: Theme.ink(card.fill)
            size: Theme.small * (Theme.tall ? 0.9 : 1)
            wrapWidth: parent.width
            centred: true
        }
    }
}
