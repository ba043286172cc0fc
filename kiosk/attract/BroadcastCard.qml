import QtQuick
import KioskTypes
import Glow

// A programme of the listening wall: its cover, and below it what is said in it.
Rectangle {
    id: card

    required property AttractScreen model

    radius: Theme.mm * 6
    color: "#D90B2545"
    PngItem {
        id: cover
        visible: card.model.broadcastCover.byteLength > 0
        x: Theme.mm * 4
        y: Theme.mm * 4
        width: Theme.tall ? Math.round(card.height * 0.8) : card.width - x * 2
        height: Math.round(width * 9 / 16)
        corner: Theme.mm * 4
        png: card.model.broadcastCover
    }
    Column {
        id: head
        x: Theme.tall && cover.visible ? cover.x + cover.width + Theme.mm * 4 : Theme.mm * 6
        y: Theme.tall || !cover.visible ? Theme.mm * 4 : cover.y + cover.height + Theme.mm * 2
        width: card.width - x - Theme.mm * 4
        Ruby {
            line: card.model.words.on_the_wall
            size: Theme.mm * 7
            color: Theme.dusk
            wrapWidth: head.width
        }
        Ruby {
            line: card.model.broadcastTitle
            size: Theme.mm * 9
            color: Theme.glow
            wrapWidth: head.width
        }
        Ruby {
            visible: line.words !== undefined && line.words !== ""
            line: card.model.broadcastLabel
            size: Theme.mm * 5
            color: Theme.paper
            wrapWidth: head.width
        }
    }
    FittedRuby {
        objectName: "broadcast_caption"
        x: Theme.mm * 6
        y: Theme.tall && cover.visible ? cover.y + cover.height + Theme.mm * 2 : head.y + head.height + Theme.mm * 2
        width: card.width - x * 2
        height: card.height - y - Theme.mm * 3
        centred: Theme.tall
        most: Theme.mm * 11
        least: Theme.mm * 4.6
        color: Theme.paper
        line: card.model.broadcastCaption
    }
}
