pragma ComponentBehavior: Bound
import QtQuick
import Glow

// Stop, ask, go as one bar: dark, hatched by a border, light, so that it reads in black and white.
Row {
    id: bar

    property var counts: []
    readonly property real total: counts.reduce((sum, n) => sum + n, 0)

    height: Theme.mm * 2.2

    Repeater {
        model: bar.counts
        Rectangle {
            required property int modelData
            required property int index
            width: bar.total > 0 ? bar.width * modelData / bar.total : 0
            height: bar.height
            color: [Theme.night, Theme.dusk, Theme.paper][index]
            border.color: Theme.night
            border.width: modelData > 0 ? Math.max(1, Theme.mm * 0.25) : 0
        }
    }
}
