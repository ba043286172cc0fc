pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Pages {
    id: step

    required property SignInScreen model
    readonly property var fills: [Theme.leaf, Theme.sky, Theme.violet, Theme.orange, Theme.pink, Theme.ochre]

    entries: model.classes
    mostColumns: Theme.tall ? 2 : 4
    tileWidth: (width - Theme.gap * (mostColumns - 1)) / mostColumns - 1
    tileHeight: Theme.mm * 52
    tile: Component {
        TouchSlab {
            id: tile
            required property var modelData
            objectName: "class_" + modelData.index
            width: step.tileWidth
            height: step.tileHeight
            fill: step.fills[modelData.index % step.fills.length]
            onTapped: step.model.chooseClass(modelData.index)
            Ruby {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.verticalCenter: parent.verticalCenter
                line: tile.modelData.line
                size: Theme.mm * 11
                color: Theme.ink(tile.fill)
                wrapWidth: tile.width - Theme.mm * 10
                centred: true
            }
        }
    }
}
