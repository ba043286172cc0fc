pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The stamps of the chapters, of bosses and of the convention, and who is back today.
Column {
    id: page

    required property PassportScreen model
    required property bool isWide // across the book: the pages lie one above the other
    readonly property int columns: 4
    readonly property real cell: (width - Theme.gap * (columns - 1)) / columns
    readonly property bool hasReturning: model.returning.length > 0
    readonly property real ring: Theme.mm * (page.isWide ? (hasReturning ? 38 : 46) : (hasReturning ? 31 : 41))

    spacing: Theme.mm * 3

    Ruby {
        line: page.model.words.stamps
        color: Theme.river
        size: Theme.mm * 8
        wrapWidth: page.width
    }
    Grid {
        columns: page.columns
        columnSpacing: Theme.gap
        rowSpacing: Theme.mm * 3
        Repeater {
            model: page.model.stamps
            Item {
                id: stamp
                required property var modelData
                property bool isTarget: true
                property bool canTouch: visible
                objectName: "stamp_" + modelData.level
                width: page.cell
                height: page.ring + label.height + Theme.mm
                StampPlace {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: page.ring
                    height: width
                    picture: stamp.modelData.picture
                    isGot: stamp.modelData.isGot
                    scale: tap.pressed ? 0.92 : 1
                }
                Ruby {
                    id: label
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: page.ring + Theme.mm
                    line: stamp.modelData.label
                    color: stamp.modelData.isGot ? Theme.night : Theme.quiet
                    size: Theme.mm * 7.2
                    wrapWidth: page.cell
                }
                TapHandler {
                    id: tap
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    onTapped: if (Theme.takeTap())
                        page.model.choose(stamp.modelData.level)
                }
            }
        }
    }
    SmallStamps {
        label: page.model.words.bosses
        isNumbered: true
        stamps: page.model.bosses.map(isGot => ({ picture: "stamp_boss", isGot: isGot }))
        width: page.width
    }
    SmallStamps {
        label: page.model.words.rungs
        stamps: page.model.rungs
        width: page.width
    }
    Grid {
        columns: page.isWide ? 1 : 2
        spacing: Theme.gap
        Repeater {
            model: page.model.returning
            TouchSlab {
                id: back
                required property var modelData
                objectName: "back_" + modelData.level
                fill: Theme.glow
                lip: Theme.glowLip
                width: page.isWide ? page.width : (page.width - Theme.gap) / 2
                height: Math.max(Theme.mm * 30, words.height + Theme.mm * 7)
                onTapped: page.model.choose(modelData.level)
                Image {
                    id: face
                    x: Theme.mm * 4
                    anchors.verticalCenter: parent.verticalCenter
                    height: Theme.mm * 24
                    width: height * 400 / 440
                    source: back.modelData.picture
                    sourceSize: Qt.size(Math.round(width), Math.round(height))
                }
                Ruby {
                    id: words
                    x: face.x + face.width + Theme.mm * 4
                    anchors.verticalCenter: parent.verticalCenter
                    line: back.modelData.line
                    color: Theme.night
                    size: Theme.mm * 8.2
                    wrapWidth: back.width - x - Theme.mm * 4
                }
            }
        }
    }
}
