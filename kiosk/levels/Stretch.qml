import QtQuick

// A short straight piece of the river.
Rectangle {
    property var stretch: ({ x1: 0, y1: 0, x2: 0, y2: 0 })
    property Item land
    property real thick: 20
    readonly property real dx: (stretch.x2 - stretch.x1) * land.width
    readonly property real dy: (stretch.y2 - stretch.y1) * land.height

    width: Math.sqrt(dx * dx + dy * dy) + thick
    height: thick
    radius: thick / 2
    x: stretch.x1 * land.width + dx / 2 - width / 2
    y: stretch.y1 * land.height + dy / 2 - height / 2
    rotation: Math.atan2(dy, dx) * 180 / Math.PI
    antialiasing: true
}
