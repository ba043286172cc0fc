pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Groups of settings; each line with what it does, its control, and the way back to the first value.
Item {
    id: view

    required property SettingsPage page

    Flow {
        id: groups
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: view.page.groups
            DeskButton {
                required property var modelData
                objectName: "group_" + modelData.id
                fill: modelData.isOpen ? Theme.leaf : Theme.sky
                label: modelData.label
                onTapped: view.page.openGroup(modelData.id)
            }
        }
    }
    Loader {
        y: groups.height + Theme.gap * 1.5
        width: parent.width
        height: foot.y - Theme.gap - y
        sourceComponent: ({ rows: rows, pick: pick, week: week, screen: screen, line: line })[view.page.view]
    }
    Row {
        id: foot
        y: parent.height - height
        width: parent.width
        spacing: Theme.gap
        DeskButton {
            id: action
            objectName: view.page.view === "rows" ? "reset_group" : "settings_back"
            visible: view.page.view !== "screen" && (view.page.view !== "rows" || view.page.canResetGroup)
            fill: Theme.quiet
            label: view.page.view === "rows" ? view.page.words.reset_group : view.page.words.back
            onTapped: view.page.view === "rows" ? view.page.resetGroup() : view.page.goBack()
        }
        Item {
            width: parent.width - (action.visible ? action.width + Theme.gap : 0)
            height: Theme.target + Theme.mm * 1.6
            Said {
                anchors.verticalCenter: parent.verticalCenter
                text: view.page.message
            }
        }
    }
    Component {
        id: rows
        Pages {
            id: lines
            prefix: "settings"
            inkColour: Theme.night
            mostColumns: 1
            tileWidth: width
            tileHeight: Theme.tall ? Theme.mm * 24 + Theme.target : Math.max(Theme.mm * 29, Theme.target + Theme.mm * 3)
            entries: view.page.rows
            tile: Component {
                SettingRow {
                    required property var modelData
                    row: modelData
                    page: view.page
                    width: lines.tileWidth
                    height: lines.tileHeight
                }
            }
        }
    }
    Component {
        id: pick
        SettingPicks {
            page: view.page
        }
    }
    Component {
        id: week
        OpeningHours {
            page: view.page
        }
    }
    Keyboard {
        id: keys
    }
    Component {
        id: line
        Column {
            spacing: Theme.gap * 2
            KeyboardField {
                id: field
                objectName: "setting_line"
                width: parent.width
                keyboard: keys
                maximumLength: 40
                label: view.page.title + "　" + view.page.sentence
                Component.onCompleted: text = view.page.line
            }
            DeskButton {
                objectName: "keep_line"
                fill: Theme.leaf
                label: view.page.words.save
                onTapped: {
                    keys.close();
                    view.page.keepLine(field.text);
                }
            }
        }
    }
    Component {
        id: screen
        Pad {
            asked: view.page.words.screen_ask
            backLabel: view.page.words.back
            isSecret: false
            shown: view.page.shown
            canSend: view.page.shown !== ""
            onDigit: d => view.page.digit(d)
            onTakeBack: view.page.takeBack()
            onSend: view.page.send()
            onGoBack: view.page.goBack()
        }
    }
}
