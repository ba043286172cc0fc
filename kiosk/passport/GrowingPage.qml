pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// What grows with the glows: the flower and the lamp. Side by side on tall glass.
Grid {
    id: page

    required property PassportScreen model
    required property bool isWide // across the book: the pages lie one above the other
    readonly property real part: page.isWide ? (width - columnSpacing) / 2 : width

    columns: page.isWide ? 2 : 1
    columnSpacing: Theme.mm * 6
    rowSpacing: Theme.mm * 5

    Column {
        width: page.part
        spacing: Theme.mm * 2
        Figure {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.mm * (page.isWide ? 60 : 66)
            height: width
            name: page.model.flowerPicture
        }
        Ruby {
            anchors.horizontalCenter: parent.horizontalCenter
            line: page.model.glows
            color: Theme.river
            size: Theme.mm * 8.4
            wrapWidth: page.part
        }
        Row {
            visible: page.model.blooms > 0
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.mm
            Repeater {
                model: page.model.blooms
                Figure {
                    width: Theme.mm * 15
                    height: width
                    name: "flower_5"
                }
            }
            Ruby {
                anchors.verticalCenter: parent.verticalCenter
                line: page.model.bloomLine
                color: Theme.night
                size: Theme.mm * 7.2
            }
        }
    }
    Grid {
        columns: page.isWide ? 1 : 2
        spacing: Theme.mm * 3
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        Figure {
            width: Theme.mm * (page.isWide ? 40 : 32)
            height: width
            name: page.model.lampPicture
        }
        Column {
            spacing: Theme.mm * 2
            Ruby {
                line: page.model.words.lamp
                color: Theme.river
                size: Theme.mm * 8.4
            }
            Repeater {
                model: page.model.lampLines
                Ruby {
                    required property var modelData
                    line: modelData
                    color: Theme.night
                    size: Theme.mm * 7.2
                    wrapWidth: page.part - (page.isWide ? 0 : Theme.mm * 35)
                }
            }
        }
    }
}
