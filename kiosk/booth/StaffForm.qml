pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// For the grown-up who keeps a recording: PIN, form numbers, purpose and days.
Rectangle {
    id: root

    required property KeepPart part
    readonly property bool hasPad: part.view !== "terms"
    readonly property real above: Theme.tall ? height * 0.38 : Theme.target + Theme.mm * 14

    color: "#E8EEF7"

    Rectangle {
        id: said
        visible: root.part.message !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.tall ? root.above - height - Theme.gap : Theme.mm * 6
        width: told.width + Theme.mm * 10
        height: told.height + Theme.mm * 5
        radius: Theme.mm * 4
        color: Theme.dusk
        DeskText {
            id: told
            objectName: "keep_message"
            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width * (Theme.tall ? 0.86 : 0.5))
            text: root.part.message
        }
    }
    Pad {
        visible: root.hasPad
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.tall ? root.above : (root.height - height) / 2
        width: Math.min(root.width - Theme.mm * 20, Theme.mm * 230)
        spacing: Theme.gap
        asked: root.part.asked
        backLabel: root.part.words.back_to_child.words
        typed: root.part.typed
        isSecret: root.part.isSecret
        shown: root.part.shown
        canSend: root.part.canSend
        onDigit: d => root.part.digit(d)
        onTakeBack: root.part.takeBack()
        onSend: root.part.send()
        onGoBack: root.part.goBack()
    }
    Column {
        visible: !root.hasPad
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.tall ? root.height * 0.42 : Math.max(root.above, (root.height - height) / 2)
        spacing: Theme.gap * 1.6
        DeskText {
            anchors.horizontalCenter: parent.horizontalCenter
            font.pixelSize: Theme.desk * 1.3
            text: root.part.asked
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: Theme.tall ? 1 : 3
            spacing: Theme.gap
            horizontalItemAlignment: Grid.AlignHCenter
            Repeater {
                model: root.part.purposes
                DeskButton {
                    required property var modelData
                    readonly property bool isChosen: root.part.purpose === modelData.name
                    objectName: "purpose_" + modelData.name
                    minimum: Theme.target
                    fill: isChosen ? Theme.glow : Theme.paper
                    label: modelData.says
                    onTapped: root.part.choosePurpose(modelData.name)
                }
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap
            Repeater {
                model: root.part.terms
                DeskButton {
                    required property var modelData
                    readonly property bool isChosen: root.part.days === modelData.days
                    objectName: "days_" + modelData.days
                    minimum: Theme.target
                    fill: isChosen ? Theme.glow : Theme.paper
                    label: modelData.says
                    onTapped: root.part.chooseDays(modelData.days)
                }
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap
            DeskButton {
                objectName: "terms_back"
                minimum: Theme.target
                fill: Theme.quiet
                label: root.part.words.back_to_child.words
                onTapped: root.part.goBack()
            }
            DeskButton {
                objectName: "keep_now"
                minimum: Theme.target
                fill: Theme.leaf
                size: Theme.desk * 1.2
                label: root.part.words.keep_now.words
                onTapped: root.part.keep()
            }
        }
    }
}
