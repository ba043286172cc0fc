pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The picture of a report with its touchable places, arrows where it has more pages; or the seats.
Item {
    id: report

    required property ReportPages model
    property string seatWords: ""
    readonly property DrawnPage page: model.page as DrawnPage
    readonly property bool hasPages: page.count > 1
    readonly property real turnHeight: Theme.bigTarget

    function layPage() {
        page.lay(width, height, turnHeight + Theme.gap, Theme.mm);
    }

    onWidthChanged: layPage()
    onHeightChanged: layPage()
    Component.onCompleted: layPage()

    DeskText {
        id: note
        objectName: "report_note"
        visible: text !== ""
        width: parent.width
        text: report.model.seats.length > 0 ? report.seatWords : report.model.note
    }
    DrawnItem {
        id: picture
        objectName: "report_picture"
        Accessible.role: Accessible.Graphic
        Accessible.name: report.page.words.join(" · ")
        anchors.fill: parent
        page: report.page
        Repeater {
            model: report.page.spots
            Item {
                id: spot
                required property var modelData
                objectName: "spot_" + modelData.name
                x: modelData.x
                y: modelData.y
                width: modelData.width
                height: modelData.height
                Rectangle {
                    anchors.fill: parent
                    visible: area.pressed
                    color: Theme.glow
                    opacity: 0.3
                }
                MouseArea {
                    id: area
                    anchors.fill: parent
                    onClicked: if (Theme.takeTap()) report.model.touch(spot.modelData.name)
                }
            }
        }
    }
    Row {
        visible: report.hasPages
        anchors.horizontalCenter: parent.horizontalCenter
        y: report.height - report.turnHeight
        spacing: Theme.gap * 2
        DeskButton {
            objectName: "report_back"
            enabled: report.page.number > 0
            fill: Theme.glow
            lip: Theme.glowLip
            minimum: report.turnHeight
            label: "◀"
            onTapped: report.page.turn(-1)
        }
        DeskText {
            anchors.verticalCenter: parent.verticalCenter
            text: (report.page.number + 1) + " / " + report.page.count
        }
        DeskButton {
            objectName: "report_next"
            enabled: report.page.number < report.page.count - 1
            fill: Theme.glow
            lip: Theme.glowLip
            minimum: report.turnHeight
            label: "▶"
            onTapped: report.page.turn(1)
        }
    }
    Pages {
        id: seats
        visible: report.model.seats.length > 0
        y: note.height + Theme.gap
        width: parent.width
        height: parent.height - y
        mostColumns: Theme.tall ? 6 : 10
        prefix: "seats"
        inkColour: Theme.night
        tileWidth: (width - Theme.gap * (mostColumns - 1)) / mostColumns - 1
        tileHeight: Math.max(Theme.target, Theme.mm * 26)
        entries: report.model.seats
        tile: Component {
            DeskButton {
                required property var modelData
                objectName: "report_seat_" + modelData.number
                width: seats.tileWidth
                height: seats.tileHeight
                fill: Theme.sky
                label: modelData.number
                size: Theme.desk * 1.4
                onTapped: report.model.openSeat(modelData.number)
            }
        }
    }
}
