pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// The lines that differ, page by page, both typings one above the other.
Item {
    id: view

    required property ConventionEntryScreen model
    readonly property var words: model.words
    readonly property bool isSame: model.differs.length === 0

    DeskText {
        id: told
        objectName: "entry_compared"
        width: parent.width
        isTitle: view.isSame
        text: view.isSame ? view.words.same.words : view.words.differ.words
    }
    DeskText {
        visible: view.isSame
        y: told.height + Theme.gap
        width: parent.width
        text: view.model.signed
    }
    Pages {
        id: pages
        visible: !view.isSame
        y: told.height + Theme.gap
        width: parent.width
        height: parent.height - y - mend.height - Theme.gap
        mostColumns: 1
        prefix: "differs"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Theme.desk * 6.4 + Theme.mm * 6
        entries: view.model.differs
        tile: Component {
            Rectangle {
                id: line
                required property var modelData
                width: pages.tileWidth
                height: pages.tileHeight
                radius: Theme.mm * 4
                color: "#FFFFFF"
                Column {
                    x: Theme.mm * 5
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x * 2
                    DeskText {
                        color: Theme.quiet
                        text: view.words.line_number.words.replace("{n}", line.modelData.number)
                    }
                    DeskText {
                        width: parent.width
                        textFormat: Text.StyledText
                        font.pixelSize: Theme.desk * 1.2
                        text: view.words.first_typing.words + "　" + line.modelData.first
                    }
                    DeskText {
                        width: parent.width
                        textFormat: Text.StyledText
                        font.pixelSize: Theme.desk * 1.2
                        text: view.words.second_typing.words + "　" + line.modelData.second
                    }
                }
            }
        }
    }
    Row {
        id: mend
        visible: !view.isSame
        y: parent.height - height
        spacing: Theme.gap
        DeskButton {
            objectName: "mend_first"
            label: view.words.mend_first.words
            onTapped: view.model.mend("first")
        }
        DeskButton {
            objectName: "mend_second"
            label: view.words.mend_second.words
            onTapped: view.model.mend("second")
        }
    }
}
