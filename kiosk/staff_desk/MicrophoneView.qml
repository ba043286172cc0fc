pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The microphones by their names; below, a trial with a live meter.
Item {
    id: view

    required property MicrophonePage page
    readonly property var words: page.words
    readonly property bool isTrying: page.state !== "closed"

    Column {
        width: parent.width
        spacing: Theme.gap * 1.5
        Said {
            text: view.page.message
        }
        Column {
            visible: !view.isTrying
            width: parent.width
            spacing: Theme.gap * 1.5
            DeskText {
                width: parent.width
                font.bold: true
                text: view.words.choose
            }
            Flow {
                width: parent.width
                spacing: Theme.gap
                Repeater {
                    model: view.page.rows
                    DeskButton {
                        id: row
                        required property var modelData
                        required property int index
                        objectName: "microphone_" + index
                        width: Math.min(view.width, whole.implicitWidth + Theme.mm * 12)
                        fill: modelData.isOn ? Theme.leaf : Theme.quiet
                        label: (modelData.isOn ? "● " : "○ ") + modelData.label
                        onTapped: view.page.choose(modelData.name)
                        DeskText {
                            id: whole
                            visible: false
                            wrapMode: Text.NoWrap
                            text: row.label
                        }
                    }
                }
                DeskButton {
                    objectName: "microphones_again"
                    label: view.words.look_again
                    onTapped: view.page.lookAgain()
                }
            }
            DeskText {
                width: parent.width
                text: view.words.try_help
            }
            Flow {
                width: parent.width
                spacing: Theme.gap
                DeskButton {
                    objectName: "microphone_try"
                    enabled: view.page.canTry
                    fill: Theme.glow
                    lip: Theme.glowLip
                    label: view.words.try_it
                    onTapped: view.page.tryIt()
                }
                DeskButton {
                    objectName: "microphone_reset"
                    visible: view.page.isCalibrated
                    label: view.words.reset
                    onTapped: view.page.reset()
                }
            }
            DeskText {
                objectName: "microphone_calibration"
                width: parent.width
                text: view.page.calibration
            }
        }
        Column {
            visible: view.isTrying
            width: parent.width
            spacing: Theme.gap * 2
            DeskText {
                objectName: "microphone_asked"
                width: parent.width
                isTitle: true
                text: view.page.asked
            }
            Rectangle {
                width: parent.width
                height: Theme.mm * 24
                radius: Theme.mm * 7
                color: Theme.night
                Row {
                    id: meter
                    readonly property int lamps: 30
                    readonly property real pitch: width / lamps
                    x: Theme.mm * 8
                    width: parent.width - x * 2
                    height: parent.height
                    Repeater {
                        model: meter.lamps
                        Item {
                            required property int index
                            readonly property real share: (index + 0.5) / meter.lamps
                            readonly property bool isLit: share <= view.page.level
                            readonly property bool isGood: share >= view.page.goodFrom && share <= view.page.goodTo
                            width: meter.pitch
                            height: meter.height
                            Rectangle {
                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width * 0.72
                                height: Theme.mm * (parent.isGood ? 12 : 7)
                                radius: width / 3
                                color: !parent.isLit ? "#3A5178" : parent.isGood ? "#2FA36B" : parent.share > view.page.goodTo ? "#E5703D" : "#F4B183"
                            }
                        }
                    }
                }
            }
            Row {
                spacing: Theme.gap
                DeskButton {
                    objectName: "microphone_said"
                    visible: view.page.state === "speak"
                    fill: Theme.leaf
                    label: view.words.said
                    onTapped: view.page.finish()
                }
                DeskButton {
                    objectName: "microphone_stop"
                    fill: Theme.brick
                    label: view.words.stop
                    onTapped: view.page.stop()
                }
            }
        }
    }
}
