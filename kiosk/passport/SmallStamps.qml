pragma ComponentBehavior: Bound
import QtQuick
import Glow

// Stamps that share one name, in a row.
Row {
    id: row

    property var label: ({ words: "", pinyin: "" })
    property var stamps: []
    property bool isNumbered: false // like ones are told apart by their number

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
            Item {
                id: small
                required property var modelData
                required property int index
                width: Theme.mm * (row.isNumbered ? 26 : 19)
                height: Theme.mm * 19
                StampPlace {
                    width: Theme.mm * 19
                    height: width
                    picture: small.modelData.picture
                    isGot: small.modelData.isGot
                }
                Ruby {
                    visible: row.isNumbered
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    line: ({ words: String(small.index + 1), pinyin: "" })
                    color: small.modelData.isGot ? Theme.night : Theme.quiet
                    size: Theme.mm * 7.2
                }
            }
        }
    }
}
