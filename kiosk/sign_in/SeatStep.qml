pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Pages {
    id: step

    required property SignInScreen model

    entries: model.seats
    mostColumns: Theme.tall ? 8 : 12
    tileWidth: {
        const rows = Math.ceil(entries.length / mostColumns);
        const wide = (width - Theme.gap * (mostColumns - 1)) / mostColumns - 1;
        const high = (height - Theme.gap * (rows - 1)) / Math.max(1, rows) - 1;
        return Math.max(Theme.target, Theme.mm * 22, Math.min(wide, high, Theme.mm * 34));
    }
    tileHeight: tileWidth
    tile: Component {
        TouchSlab {
            id: tile
            required property var modelData
            objectName: "seat_" + modelData.number
            width: step.tileWidth
            height: step.tileHeight
            radius: Theme.mm * 5
            depth: Theme.mm * 1.6
            fill: Theme.paper
            enabled: modelData.isOpen
            opacity: enabled ? 1 : 0.3
            onTapped: step.model.chooseSeat(modelData.number)
            Ruby {
                anchors.centerIn: parent
                line: ({ words: String(tile.modelData.number), pinyin: "" })
                size: Theme.mm * 11
                color: Theme.night
            }
        }
    }
}
