pragma ComponentBehavior: Bound
import QtQuick
import Glow

// All steps in a column, to read: a tick before what is done, a bar behind the one at hand.
Column {
    id: rail

    required property var rows
    required property var words
    readonly property real rowHeight: Math.min(Theme.mm * 13, height / Math.max(1, rows.length))

    Repeater {
        model: rail.rows
        Rectangle {
            id: row
            required property var modelData
            width: rail.width
            height: rail.rowHeight
            radius: Theme.mm * 3
            color: modelData.isHere ? Theme.night : "transparent"
            StepMark {
                id: mark
                x: Theme.mm * 3
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm * 6.4
                mark: row.modelData.state
            }
            DeskText {
                x: Theme.mm * 13
                width: parent.width - x - Theme.mm * 2
                anchors.verticalCenter: parent.verticalCenter
                lineHeight: 1
                font.pixelSize: Theme.desk * 0.9
                color: row.modelData.isHere ? Theme.paper : Theme.night
                text: row.modelData.label
            }
        }
    }
}
