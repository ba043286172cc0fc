import QtQuick
import Glow

// The town or the river behind a screen, filling the glass whatever its shape.
Image {
    property string name: "town"

    anchors.fill: parent
    source: Theme.picture(Theme.tall ? name + "_tall" : name)
    sourceSize: {
        const wide = Theme.tall ? 9 / 16 : 16 / 9;
        return width / Math.max(1, height) > wide ? Qt.size(Math.ceil(width), Math.ceil(width / wide)) : Qt.size(Math.ceil(height * wide), Math.ceil(height));
    }
    fillMode: Image.PreserveAspectCrop
    horizontalAlignment: Image.AlignHCenter
    verticalAlignment: Image.AlignBottom
}
