import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property PassportScreen model
    readonly property real edge: Theme.mm * 9
    readonly property bool stacked: Theme.tall && height > width * 1.3 // else the pages lie side by side

    Backdrop {}
    Plate {
        id: heading
        x: Theme.mm * 12
        y: Theme.mm * (root.stacked ? 14 : 5)
        width: title.width + Theme.mm * 16
        height: title.height + Theme.mm * 4
        Grid {
            id: title
            anchors.centerIn: parent
            columns: root.stacked ? 1 : 2
            spacing: Theme.mm * (root.stacked ? 1 : 9)
            verticalItemAlignment: Grid.AlignVCenter
            Ruby {
                line: root.model.words.title
                size: Theme.mm * 13
            }
            Ruby {
                line: root.model.words.about
                size: Theme.mm * 8
            }
        }
    }
    Slab {
        id: book
        x: Theme.mm * 12
        y: heading.y + heading.height + Theme.mm * 4
        width: root.width - Theme.mm * 24
        height: root.height - y - (Theme.tall ? Theme.target + Theme.mm * 14 : Theme.mm * 7)

        GrowingPage {
            id: growing
            model: root.model
            isWide: root.stacked
            x: root.edge
            y: root.edge * 0.7
            width: root.stacked ? book.width - root.edge * 2 : book.width * 0.34 - root.edge * 1.5
        }
        Rectangle {
            id: fold
            x: root.stacked ? root.edge : book.width * 0.34
            y: root.stacked ? growing.y + growing.height + Theme.mm * 3 : root.edge
            width: root.stacked ? book.width - root.edge * 2 : Theme.mm * 0.7
            height: root.stacked ? Theme.mm * 0.7 : book.height - root.edge * 2
            color: "#D9C9AC"
        }
        StampPage {
            model: root.model
            isWide: root.stacked
            x: root.stacked ? root.edge : fold.x + root.edge
            y: root.stacked ? fold.y + Theme.mm * 4 : root.edge * 0.7
            width: book.width - x - root.edge
        }
        Row {
            x: root.edge
            y: book.height - book.depth - height - root.edge * 0.6
            spacing: Theme.mm * 4
            Figure {
                id: guide
                width: Theme.mm * (root.stacked ? 22 : 44)
                height: width
                name: "jiangjiang_hello"
            }
            Ruby {
                anchors.verticalCenter: parent.verticalCenter
                line: root.model.note
                color: Theme.night
                size: Theme.mm * 7.2
                wrapWidth: growing.width - guide.width - parent.spacing
            }
        }
    }
}
