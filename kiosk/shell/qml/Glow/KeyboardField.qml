import QtQuick
import Glow

// A labelled place to write in, on one line or on several. Touching it brings the keyboard up.
Column {
    id: field

    property Keyboard keyboard: null
    property string label: ""
    property string hint: ""
    property string note: "" // what is wrong with it, below it
    property alias text: edit.text
    property int maximumLength: 200
    property bool isMultiline: false
    property bool digitsOnly: false
    property bool startsLatin: false
    property int lines: isMultiline ? 3 : 1
    readonly property bool isTyping: keyboard !== null && keyboard.target === edit
    property bool isMending: false
    signal edited // after each change, also by a binding
    signal entered // the enter key of a field of one line

    onVisibleChanged: if (!visible && isTyping)
        keyboard.close()
    Component.onDestruction: if (isTyping)
        keyboard.leave()

    width: Theme.mm * 120
    spacing: Theme.mm * 2

    DeskText {
        visible: text !== ""
        width: parent.width
        text: field.label
    }
    Rectangle {
        id: box
        width: parent.width
        height: Math.max(Theme.pxPerMm * 15, view.height + Theme.mm * 6)
        radius: Theme.mm * 3
        color: field.enabled ? "white" : Theme.paper
        border.color: field.note !== "" ? Theme.brick : field.isTyping ? Theme.leaf : Theme.quiet
        border.width: Theme.mm * (field.isTyping || field.note !== "" ? 0.9 : 0.4)

        Flickable {
            id: view
            x: Theme.mm * 4
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x * 2
            height: metrics.height * 1.2 * field.lines
            contentWidth: field.isMultiline ? width : Math.max(width, edit.implicitWidth + Theme.mm)
            contentHeight: edit.implicitHeight
            clip: true
            interactive: false

            FontMetrics {
                id: metrics
                font: edit.font
            }
            function follow() {
                const cursor = edit.cursorRectangle;
                contentX = Math.max(0, Math.min(cursor.x, Math.max(contentX, cursor.x + cursor.width - width)));
                contentY = Math.max(0, Math.min(cursor.y, Math.max(contentY, cursor.y + cursor.height - height)));
            }

            TextEdit {
                id: edit
                objectName: field.objectName === "" ? "" : field.objectName + "_text"

                readonly property int maximumLength: field.maximumLength
                readonly property bool isMultiline: field.isMultiline
                readonly property bool digitsOnly: field.digitsOnly
                readonly property bool startsLatin: field.startsLatin
                readonly property real below: field.note === "" ? 0 : wrong.height + field.spacing
                signal entered

                width: field.isMultiline ? view.width : Math.max(view.width, implicitWidth)
                height: Math.max(view.height, implicitHeight)
                color: Theme.night
                selectionColor: Theme.glow
                selectedTextColor: Theme.night
                font.pixelSize: Theme.desk * 1.15
                textFormat: TextEdit.PlainText
                wrapMode: field.isMultiline ? TextEdit.Wrap : TextEdit.NoWrap
                inputMethodHints: field.digitsOnly ? Qt.ImhDigitsOnly : Qt.ImhNone
                cursorVisible: field.isTyping || activeFocus
                onCursorRectangleChanged: view.follow()
                onActiveFocusChanged: if (activeFocus)
                    field.begin()
                onEntered: field.entered()
                onTextChanged: field.check()
                Keys.onReturnPressed: event => field.enterKey(event)
                Keys.onEnterPressed: event => field.enterKey(event)
            }
        }
        DeskText {
            visible: edit.text === "" && edit.preeditText === ""
            x: view.x
            anchors.verticalCenter: parent.verticalCenter
            width: view.width
            color: Theme.quiet
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            lineHeight: 1
            text: field.hint
        }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => field.touchAt(point.position)
        }
    }
    DeskText {
        id: wrong
        visible: text !== ""
        objectName: field.objectName + "_note"
        width: parent.width
        color: Theme.brick
        text: field.note
    }

    function begin() {
        if (keyboard !== null)
            keyboard.open(edit);
    }
    function touchAt(place) {
        edit.forceActiveFocus();
        begin();
        const there = box.mapToItem(edit, place.x, place.y);
        edit.cursorPosition = edit.positionAt(there.x, there.y);
    }
    // By insert and remove: an assignment would end a binding of the text.
    function check() {
        const kept = allowed(edit.text);
        if (isMending)
            return;
        if (kept !== edit.text) {
            const at = edit.cursorPosition - (edit.length - kept.length);
            isMending = true;
            edit.remove(0, edit.length);
            edit.insert(0, kept);
            edit.cursorPosition = Math.max(0, Math.min(at, kept.length));
            isMending = false;
        }
        edited();
    }
    function allowed(written) {
        let kept = digitsOnly ? written.replace(/\D/g, "") : written;
        if (!isMultiline)
            kept = kept.replace(/\n/g, " ");
        return kept.slice(0, maximumLength);
    }
    function enterKey(event) {
        event.accepted = !isMultiline;
        if (!isMultiline)
            entered();
    }
}
