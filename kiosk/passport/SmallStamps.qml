pragma ComponentBehavior: Bound
import QtQuick
import Glow

// Stamps that share one name, in a row.
Row {
    id: row

    property var label: ({ words: "", pinyin: "" })
    property var stamps: []

    visible: stamps.length > 0
    spacing: Theme.mm * 5
    Ruby {
        id: name
        anchors.verticalCenter: parent.verticalCenter
        line: row.label
        color: Theme.night
        size: Theme.mm * 7.2
    }
    Flow {
        anchors.verticalCenter: parent.verticalCenter
        width: row.width - name.width - row.spacing
        spacing: Theme.mm * 2
        Repeater {
            model: row.stamps
            StampPlace {
                required property var modelData
                width: Theme.mm * 19
                height: width
                picture: modelData.picture
                isGot: modelData.isGot
            }
        }
    }
}
