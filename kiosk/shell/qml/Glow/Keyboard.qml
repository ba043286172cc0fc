pragma ComponentBehavior: Bound
import QtQuick
import KioskTypes
import Glow

// A keyboard for staff. Put one on a screen, anywhere; it comes up at the foot of the glass when a
// KeyboardField that names it is touched, and lifts the screen so that the field stays in sight.
// The screen's module imports kiosk.keyboard.pinyin_keys.
Item {
    id: keyboard

    readonly property bool isCover: true // what is below it is not on the glass
    property var target: null // a TextInput or TextEdit
    readonly property bool isOpen: pinyin.isOpen
    property Item lifted: null
    signal closed
    signal entered

    visible: isOpen
    z: 100
    width: parent ? parent.width : 0
    height: rows.item ? (rows.item as Item).height : 0
    y: parent ? parent.height - height : 0
    onHeightChanged: showTarget()

    function open(input) {
        if (target && target !== input)
            write(pinyin.letters());
        target = input;
        place();
        pinyin.isOpen = true;
        showTarget();
    }
    function close() {
        if (!isOpen)
            return;
        write(pinyin.letters());
        const left = target;
        leave();
        if (left)
            left.focus = false;
    }
    // What is written in goes away: letters in hand go with it.
    function leave() {
        target = null;
        pinyin.isOpen = false;
        if (lifted)
            lifted.y = 0;
        closed();
    }
    function write(text) {
        if (!target || text === "")
            return;
        if (target.selectedText !== "")
            target.remove(target.selectionStart, target.selectionEnd);
        const most = target.maximumLength ?? 1e6;
        target.insert(target.cursorPosition, text.slice(0, Math.max(0, most - target.length)));
        showTarget();
    }
    function takeBack() {
        if (!target)
            return;
        if (target.selectedText !== "")
            return target.remove(target.selectionStart, target.selectionEnd);
        const at = target.cursorPosition;
        const isPair = at > 1 && target.text.codePointAt(at - 2) > 0xffff;
        target.remove(at - (isPair ? 2 : 1), at);
    }
    function enter() {
        if (target && target.isMultiline)
            return write("\n");
        const left = target;
        close();
        entered();
        if (left && left.entered)
            left.entered();
    }
    // Up to the stage, so that it spans the glass wherever in the screen it was put.
    function place() {
        let top = keyboard.parent;
        let below = keyboard.lifted;
        while (top.parent && top.objectName !== "stage") {
            below = top;
            top = top.parent;
        }
        lifted = below;
        parent = top;
    }
    function showTarget() {
        if (!isOpen || !lifted || !target)
            return;
        const cursor = target.mapToItem(lifted, 0, target.cursorRectangle.y);
        const room = parent.height - height - Theme.gap;
        const end = cursor.y + target.cursorRectangle.height + Theme.gap + (target.below ?? 0);
        lifted.y = -Math.max(0, end - room);
    }

    PinyinKeys {
        id: pinyin
    }
    Loader {
        id: rows
        active: keyboard.isOpen
        width: parent.width
        sourceComponent: KeyboardRows {
            pinyin: pinyin
            digitsOnly: keyboard.target?.digitsOnly ?? false
            isMultiline: keyboard.target?.isMultiline ?? false
            isChinese: !(keyboard.target?.startsLatin ?? false)
            onWritten: text => keyboard.write(text)
            onTakenBack: keyboard.takeBack()
            onEntered: keyboard.enter()
            onHidden: keyboard.close()
        }
    }
}
