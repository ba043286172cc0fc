pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

Item {
    id: root

    required property AgreementScreen model

    Backdrop {}
    Loader {
        anchors.fill: parent
        sourceComponent: root.model.isSheet ? sheet : choosing
    }
    Component {
        id: choosing
        ChoosingStep {
            model: root.model
        }
    }
    Component {
        id: sheet
        SheetStep {
            model: root.model
        }
    }
}
