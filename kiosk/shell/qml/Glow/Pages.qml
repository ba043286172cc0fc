pragma ComponentBehavior: Bound
import QtQuick
import Glow

// Tiles of one size in as many columns and rows as fit; big arrows turn the page, no flicking.
Item {
    id: pages

    required property var entries
    required property Component tile
    property real tileWidth: Theme.target
    property real tileHeight: Theme.target
    property int mostColumns: 99
    property color inkColour: Theme.paper
    property string prefix: "page"
    property int page: 0

    onCountChanged: page = Math.min(page, count - 1)

    readonly property real arrow: Theme.bigTarget
    readonly property bool turns: entries.length > fitting(height)
    readonly property int columns: Math.max(1, Math.min(mostColumns, Math.floor((width + Theme.gap) / (tileWidth + Theme.gap))))
    readonly property int perPage: turns ? fitting(height - arrow - Theme.gap) : fitting(height)
    readonly property int count: Math.max(1, Math.ceil(entries.length / perPage))

    function fitting(room) {
        return columns * Math.max(1, Math.floor((room + Theme.gap) / (tileHeight + Theme.gap)));
    }

    Grid {
        id: grid
        anchors.horizontalCenter: parent.horizontalCenter
        columns: pages.columns
        spacing: Theme.gap
        Repeater {
            model: pages.entries.slice(pages.page * pages.perPage, (pages.page + 1) * pages.perPage)
            delegate: pages.tile
        }
    }
    Row {
        visible: pages.turns
        anchors.horizontalCenter: parent.horizontalCenter
        y: pages.height - pages.arrow
        spacing: Theme.gap * 2
        TouchSlab {
            objectName: pages.prefix + "_back"
            minimum: pages.arrow
            height: pages.arrow
            radius: Theme.mm * 6
            depth: Theme.mm * 1.6
            fill: Theme.glow
            lip: Theme.glowLip
            enabled: pages.page > 0
            onTapped: pages.page -= 1
            Figure {
                anchors.centerIn: parent
                width: parent.width * 0.6
                height: width
                name: "icon_back"
            }
        }
        Ruby {
            anchors.verticalCenter: parent.verticalCenter
            line: ({ words: (pages.page + 1) + " / " + pages.count, pinyin: "" })
            color: pages.inkColour
            size: Theme.mm * 8
        }
        TouchSlab {
            objectName: pages.prefix + "_next"
            minimum: pages.arrow
            height: pages.arrow
            radius: Theme.mm * 6
            depth: Theme.mm * 1.6
            fill: Theme.glow
            lip: Theme.glowLip
            enabled: pages.page < pages.count - 1
            onTapped: pages.page += 1
            Figure {
                anchors.centerIn: parent
                width: parent.width * 0.6
                height: width
                name: "icon_next"
            }
        }
    }
}
