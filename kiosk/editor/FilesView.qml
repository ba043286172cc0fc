pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// Tables and quizzes on a stick; what one would bring, before anything is kept.
Item {
    id: view

    required property EditorScreen model
    readonly property FilesPage page: model.files

    Column {
        id: head
        width: parent.width
        spacing: Theme.gap
        DeskText {
            width: parent.width
            isTitle: true
            text: view.page.hasRead ? view.model.words.brought_title.words : view.model.words.files_title.words
        }
        DeskText {
            objectName: "files_said"
            visible: text !== ""
            width: parent.width
            text: view.page.said
        }
        Repeater {
            model: view.page.lines
            DeskText {
                required property string modelData
                width: head.width
                text: modelData
            }
        }
        DeskButton {
            objectName: "files_draft"
            visible: view.page.hasRead
            enabled: view.page.canDraft
            fill: Theme.leaf
            label: view.model.words.make_drafts.words
            onTapped: view.page.makeDrafts()
        }
    }
    Pages {
        id: rows
        visible: !view.page.hasRead
        y: head.height + Theme.gap
        width: parent.width
        height: foot.y - y - Theme.gap
        mostColumns: 1
        prefix: "files"
        inkColour: Theme.night
        tileWidth: width
        tileHeight: Theme.target + Theme.mm * 2
        entries: view.page.hasRead ? [] : view.page.files
        tile: Component {
            DeskButton {
                required property var modelData
                objectName: "file_" + modelData.name
                width: rows.tileWidth
                height: rows.tileHeight
                label: modelData.name
                onTapped: view.page.read(modelData.path)
            }
        }
    }
    Flow {
        id: foot
        visible: !view.page.hasRead && view.page.canExport
        y: view.height - height
        width: parent.width
        spacing: Theme.gap
        DeskText {
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: view.model.words.export_as.words
        }
        Repeater {
            model: ["xlsx", "csv", "gift"]
            DeskButton {
                required property string modelData
                objectName: "export_" + modelData
                fill: Theme.quiet
                label: ({ xlsx: "Excel (.xlsx)", csv: "CSV", gift: "GIFT (Moodle)" })[modelData]
                onTapped: view.page.export(modelData)
            }
        }
    }
}
