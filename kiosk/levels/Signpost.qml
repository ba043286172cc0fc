import QtQuick
import Glow

// The way to a river: lit where the child is.
TouchSlab {
    id: signpost

    property var post: ({ index: 0, title: ({ words: "", pinyin: "" }), isOpen: false })

    objectName: "signpost_" + post.index
    minimum: Theme.target
    height: Math.max(minimum + depth, title.height + Theme.mm * 6)
    fill: post.isOpen ? Theme.glow : Theme.quiet
    Ruby {
        id: title
        anchors.centerIn: parent
        line: signpost.post.title
        color: signpost.post.isOpen ? Theme.night : Theme.paper
        size: Theme.mm * 7.4
        wrapWidth: signpost.width - Theme.mm * 8
    }
}
