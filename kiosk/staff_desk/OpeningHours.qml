pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The week: each day open all day, at hours, or shut; hours go by half an hour.
Item {
    id: week

    required property SettingsPage page

    Pages {
        id: days
        anchors.fill: parent
        prefix: "week"
        inkColour: Theme.night
        mostColumns: 1
        tileWidth: width
        tileHeight: Theme.tall ? (Theme.target + Theme.mm * 2) * 2 + Theme.gap : Theme.target + Theme.mm * 2
        entries: week.page.days
        tile: Component {
            Flow {
                id: day
                required property var modelData
                readonly property int number: modelData.day
                readonly property bool atHours: modelData.state === "hours"
                width: days.tileWidth
                spacing: Theme.gap
                DeskText {
                    width: Theme.mm * 20
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                    font.bold: true
                    text: day.modelData.label
                }
                Repeater {
                    model: [{ state: "all", says: week.page.words.day_all }, { state: "hours", says: week.page.words.day_hours }, { state: "shut", says: week.page.words.day_shut }]
                    DeskButton {
                        required property var modelData
                        objectName: "day_" + day.number + "_" + modelData.state
                        width: Math.max(Theme.target, implicitLabel + Theme.mm * 8)
                        fill: day.modelData.state === modelData.state ? Theme.leaf : Theme.quiet
                        label: modelData.says
                        onTapped: if (day.modelData.state !== modelData.state)
                            week.page.setDay(day.number, modelData.state)
                    }
                }
                Repeater {
                    model: day.atHours ? ["from", "until"] : []
                    Row {
                        id: end
                        required property string modelData
                        spacing: Theme.mm * 2
                        DeskButton {
                            objectName: "day_" + day.number + "_" + end.modelData + "_less"
                            label: "−"
                            onTapped: week.page.moveDay(day.number, end.modelData, -1)
                        }
                        DeskText {
                            width: Theme.mm * 19
                            height: Theme.target
                            horizontalAlignment: Text.AlignHCenter
                            verticalAlignment: Text.AlignVCenter
                            font.bold: true
                            text: day.modelData[end.modelData]
                        }
                        DeskButton {
                            objectName: "day_" + day.number + "_" + end.modelData + "_more"
                            label: "+"
                            onTapped: week.page.moveDay(day.number, end.modelData, 1)
                        }
                    }
                }
                DeskButton {
                    objectName: "day_" + day.number + "_every_day"
                    visible: day.atHours
                    fill: Theme.sky
                    width: Math.max(Theme.target, implicitLabel + Theme.mm * 8)
                    label: week.page.words.use_every_day
                    onTapped: week.page.useEveryDay(day.number)
                }
            }
        }
    }
}
