pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The whole glass as cells that light up under a finger.
Rectangle {
    id: glass

    required property TouchStep step
    required property var words

    color: Theme.night

    Repeater {
        model: glass.step.grid.columns * glass.step.grid.rows
        Rectangle {
            required property int index
            readonly property int column: index % glass.step.grid.columns
            readonly property int row: Math.floor(index / glass.step.grid.columns)
            x: Math.round(column * glass.width / glass.step.grid.columns) + 1
            y: Math.round(row * glass.height / glass.step.grid.rows) + 1
            width: Math.round((column + 1) * glass.width / glass.step.grid.columns) - x - 1
            height: Math.round((row + 1) * glass.height / glass.step.grid.rows) - y - 1
            radius: Theme.mm * 2
            color: glass.step.marks[index] === "1" ? Theme.leaf : Theme.river
        }
    }
    PointHandler {
        id: finger
        onPointChanged: if (active)
            glass.step.touch(point.position.x / glass.width, point.position.y / glass.height)
        onActiveChanged: if (!active)
            glass.step.lift()
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.gap * 2
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: told.width + Theme.mm * 16
            height: told.height + Theme.mm * 8
            radius: height / 2
            color: Theme.night
            DeskText {
                id: told
                anchors.centerIn: parent
                isTitle: true
                wrapMode: Text.NoWrap
                lineHeight: 1
                color: Theme.paper
                text: glass.words.touch_paint.words
            }
        }
        DeskButton {
            objectName: "touch_end"
            anchors.horizontalCenter: parent.horizontalCenter
            fill: Theme.paper
            label: glass.words.touch_end.words
            onTapped: glass.step.end()
        }
    }
}
