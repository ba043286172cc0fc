pragma ComponentBehavior: Bound
import QtQuick
import Glow

// The town around a grid of cards that are all alike. Behind the middle of a card nobody sees it,
// so there is no picture of it there: 3 MiB less than a Backdrop behind three cards.
Item {
    id: town

    required property Grid grid
    required property int count // cards in the grid
    required property real cardWidth
    required property real cardHeight
    property var pieces: []

    readonly property real inset: Theme.mm * 10 // round corners, and the lip of a card that sinks
    readonly property size whole: {
        const wide = Theme.tall ? 9 / 16 : 16 / 9;
        return width / Math.max(1, height) > wide ? Qt.size(Math.ceil(width), Math.ceil(width / wide)) : Qt.size(Math.ceil(height * wide), Math.ceil(height));
    }
    readonly property string asked: [width, height, grid.x, grid.y, grid.columns, grid.spacing, count, cardWidth, cardHeight, inset].join()

    function hiddenFrom(start: real, size: real, number: int): point {
        const at = start + number * (size + grid.spacing);
        return Qt.point(Math.ceil(at + inset), Math.floor(at + size - inset));
    }
    function cut() {
        const found = [];
        const add = (left, top, right, bottom) => {
            if (right > left && bottom > top)
                found.push(Qt.rect(left, top, right - left, bottom - top));
        };
        let y = 0;
        for (let first = 0, row = 0; first < count; first += grid.columns, row++) {
            const band = hiddenFrom(grid.y, cardHeight, row);
            if (band.y <= band.x || band.x < y || band.y > height)
                continue;
            add(0, y, width, band.x);
            let x = 0;
            for (let column = 0; column < Math.min(grid.columns, count - first); column++) {
                const hole = hiddenFrom(grid.x, cardWidth, column);
                if (hole.y <= hole.x || hole.x < x || hole.y > width)
                    continue;
                add(x, band.x, hole.x, band.y);
                x = hole.y;
            }
            add(x, band.x, width, band.y);
            y = band.y;
        }
        add(0, y, width, height);
        pieces = found;
    }
    onAskedChanged: Qt.callLater(cut) // once, when everything has found its place

    Repeater {
        model: town.pieces
        Image {
            required property var modelData
            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            source: Theme.picture(Theme.tall ? "town_tall" : "town")
            sourceSize: Qt.size(town.whole.width, town.whole.height)
            sourceClipRect: Qt.rect(modelData.x + Math.floor((town.whole.width - town.width) / 2), modelData.y + town.whole.height - town.height, modelData.width, modelData.height)
            fillMode: Image.Pad
            smooth: false
        }
    }
}
