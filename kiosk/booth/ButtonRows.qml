import QtQuick
import Glow

// Buttons in a row, and beside them, on tall glass below them, one that is always there.
Grid {
    id: rows

    default property alias content: row.data
    property alias beside: other.data

    columns: Theme.tall ? 1 : 2
    spacing: Theme.gap
    horizontalItemAlignment: Grid.AlignHCenter
    verticalItemAlignment: Grid.AlignVCenter
    Row {
        id: row
        spacing: Theme.gap
    }
    Row {
        id: other
    }
}
