pragma ComponentBehavior: Bound
import QtQuick
import Glow

// How far in the script: a dot for each line, those read filled, the one on the glass large.
Item {
    id: dots

    property int at: 0
    property int count: 1
    readonly property real pitch: Math.min(Theme.mm * 11, width / Math.max(1, count))

    height: Theme.mm * 8
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        height: parent.height
        Repeater {
            model: dots.count
            Item {
                id: place
                required property int index
                width: dots.pitch
                height: dots.height
                Rectangle {
                    readonly property bool isNow: place.index === dots.at
                    anchors.centerIn: parent
                    width: Math.min(dots.pitch * 0.9, Theme.mm * (isNow ? 7.5 : 5))
                    height: width
                    radius: width / 2
                    color: place.index <= dots.at ? Theme.glow : "#E4D7BC"
                    border.color: isNow ? Theme.night : Theme.glowLip
                    border.width: Math.max(1, Theme.mm * (isNow ? 0.8 : 0.3))
                }
            }
        }
    }
}
