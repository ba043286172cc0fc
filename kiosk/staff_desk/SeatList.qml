pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: list

    required property ClassesPage page
    required property var words

    Column {
        id: head
        width: parent.width
        spacing: Theme.gap
        Flow {
            width: parent.width
            spacing: Theme.gap
            DeskButton {
                objectName: "class_back"
                fill: Theme.quiet
                label: list.words.back.words
                onTapped: list.page.goBack()
            }
            DeskText {
                height: Math.max(Theme.target, implicitHeight)
                verticalAlignment: Text.AlignVCenter
                isTitle: true
                text: list.page.title
            }
            DeskButton {
                objectName: "number_all"
                label: list.words.number_all.words
                onTapped: list.page.askFirstConsent()
            }
        }
        DeskText {
            width: parent.width
            text: list.words.seat_help.words
        }
    }
    Pages {
        id: seats
        y: head.height + Theme.gap
        width: parent.width
        height: parent.height - y
        prefix: "seats"
        inkColour: Theme.night
        tileWidth: Math.max(Theme.target, Theme.mm * 34)
        tileHeight: Math.max(Theme.target, Theme.mm * 21)
        entries: list.page.seats
        tile: Component {
            TouchSlab {
                id: seat
                required property var modelData
                objectName: "desk_seat_" + modelData.number
                width: seats.tileWidth
                height: seats.tileHeight
                radius: Theme.mm * 4
                depth: Theme.mm * 1.4
                fill: modelData.consent === "" ? Theme.quiet : Theme.leaf
                onTapped: list.page.openSeat(modelData.number)
                DeskText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Theme.mm * 1
                    lineHeight: 1
                    color: Theme.paper
                    font.bold: true
                    font.pixelSize: Theme.desk * 1.2
                    text: seat.modelData.number
                }
                DeskText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Theme.mm * 11
                    lineHeight: 1
                    color: Theme.paper
                    width: Math.min(implicitWidth, parent.width - Theme.mm * 2)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.mm * 3
                    wrapMode: Text.NoWrap
                    text: seat.modelData.consent === "" ? "—" : seat.modelData.consent
                }
            }
        }
    }
}
