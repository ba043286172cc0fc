# Sourced by scripts/setup: the words of the on-screen keyboard, which can do without them.
# shellcheck shell=bash

PINYIN_TABLE=$VENV/share/fingertip-glow/pinyin-1.table

# jieba comes as source alone; it and what builds it live in an environment that is thrown away.
make_pinyin_table() {
    local shed code=0
    shed=$(mktemp -d)
    "$python" -m venv --without-pip "$shed/words" &&
        install_lock sdist --python "$shed/words/bin/python" &&
        pip --python "$shed/words/bin/python" install --no-deps --only-binary :all: --no-binary jieba \
            --no-build-isolation --require-hashes -r "$ROOT/scripts/locks/pinyin.lock" &&
        (cd "$ROOT" && "$shed/words/bin/python" -m kiosk.keyboard.make_table "$PINYIN_TABLE" </dev/null) || code=1
    rm -rf "$shed"
    return "$code"
}

install_pinyin() {
    local mark
    [[ $pinyin != yes ]] || rm -f "$VENV/.set-up/pinyin-failed"
    mark=$(mark_of "$ROOT/scripts/locks/pinyin.lock" "$ROOT"/kiosk/keyboard/{make_table,syllables,words_table}.py \
        "$ROOT/kiosk/keyboard/station_words.txt")
    is_done pinyin "$mark" && [[ -f $PINYIN_TABLE ]] && return 0
    is_done pinyin-failed "$mark" && return 0
    say "Making the words of the on-screen keyboard (20 MB to fetch and thrown away, 7 MB on disk)"
    if make_pinyin_table; then
        done_now pinyin "$mark"
        rm -f "$VENV/.set-up/pinyin-failed"
        return 0
    fi
    done_now pinyin-failed "$mark"
    complain "The words could not be made, so the keyboard types letters and digits alone. To try again: scripts/setup --pinyin"
    [[ $pinyin != yes ]]
}
