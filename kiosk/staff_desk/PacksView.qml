pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property PacksPage page
    readonly property var words: page.words

    Said {
        id: said
        text: view.page.message
    }
    Loader {
        y: said.height + (said.visible ? Theme.gap : 0)
        width: parent.width
        height: parent.height - y
        sourceComponent: ({ list: list, sticks: sticks, working: working })[view.page.view] ?? told
    }
    Component {
        id: list
        PackList {
            page: view.page
        }
    }
    Component {
        id: sticks
        PackFiles {
            page: view.page
        }
    }
    Component {
        id: working
        PackProgress {
            page: view.page
        }
    }
    Component {
        id: told
        PackTold {
            page: view.page
        }
    }
}
