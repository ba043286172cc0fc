pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: step

    required property SignInScreen model
    readonly property int columns: Theme.tall ? 5 : 9
    readonly property int rows: Math.ceil(model.pictures.length / columns)
    readonly property real side: {
        const room = height - slots.height - Theme.gap * (rows + 1);
        const wide = (width - Theme.gap * (columns - 1)) / columns;
        return Math.max(Theme.target, Math.min(Theme.mm * 44, wide, room / rows));
    }

    Row {
        id: slots
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap * 2
        Repeater {
            model: step.model.slots
            TouchSlab {
                id: slot
                required property string modelData
                required property int index
                objectName: "slot_" + index
                minimum: Math.max(Theme.target, Theme.mm * 40)
                height: minimum
                depth: Theme.mm * 1.6
                fill: modelData === "" ? Theme.river : Theme.glow
                lip: modelData === "" ? Theme.night : Theme.glowLip
                enabled: modelData !== "" && !step.model.isChecking
                opacity: 1
                onTapped: step.model.takeBack(index)
                Figure {
                    visible: slot.modelData !== ""
                    anchors.centerIn: parent
                    width: parent.height * 0.86
                    height: width
                    name: slot.modelData === "" ? "" : "pictures/" + slot.modelData
                }
                Ruby {
                    visible: slot.modelData === ""
                    anchors.centerIn: parent
                    line: ({ words: String(slot.index + 1), pinyin: "" })
                    size: Theme.mm * 14
                }
            }
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: where.width + Theme.mm * 10
            height: where.height + Theme.mm * 6
            radius: Theme.mm * 6
            color: Theme.paper
            Ruby {
                id: where
                anchors.centerIn: parent
                line: step.model.where
                size: Theme.mm * 8.5
                color: Theme.river
                wrapWidth: Theme.mm * (Theme.tall ? 80 : 130)
            }
        }
    }
    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        y: slots.height + Theme.gap * 1.5
        columns: step.columns
        spacing: Theme.gap
        Repeater {
            model: step.model.pictures
            TouchSlab {
                id: picture
                required property var modelData
                objectName: "picture_" + modelData.name
                width: step.side
                height: step.side
                radius: Theme.mm * 6
                depth: Theme.mm * 1.6
                enabled: !modelData.isChosen && !step.model.isChecking
                opacity: modelData.isChosen ? 0.35 : 1
                onTapped: step.model.choosePicture(modelData.name)
                Figure {
                    anchors.centerIn: parent
                    width: parent.width * 0.84
                    height: width
                    name: "pictures/" + picture.modelData.name
                }
            }
        }
    }
}
