pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: view

    required property BackupsPage page

    Said {
        id: said
        text: view.page.message
    }
    Loader {
        y: said.height + (said.visible ? Theme.gap : 0)
        width: parent.width
        height: parent.height - y
        sourceComponent: ({ working: working, pad: pad })[view.page.view] ?? told
    }
    Component {
        id: told
        BackupTold {
            page: view.page
        }
    }
    Component {
        id: working
        BackupProgress {
            page: view.page
        }
    }
    Component {
        id: pad
        Pad {
            asked: view.page.asked
            backLabel: view.page.backLabel
            isSecret: false
            shown: view.page.shown
            canSend: view.page.canSend
            onDigit: d => view.page.digit(d)
            onTakeBack: view.page.takeBack()
            onSend: view.page.send()
            onGoBack: view.page.goBack()
        }
    }
}
