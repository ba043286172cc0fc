# Sourced by scripts/test: a private PulseAudio with a silent loudspeaker and a microphone to feed.
# shellcheck shell=bash
# Tests that want real streams find it in PULSE_SERVER (unset where PulseAudio is not installed) and
# set SDL_AUDIODRIVER=pulseaudio themselves.

start_quiet_sound() { # start_quiet_sound FOLDER
    quiet_sound=
    unset PULSE_SERVER
    command -v pulseaudio >/dev/null 2>&1 || return 0
    mkdir -m 700 "$1"
    # norewinds: an idle null sink would run with two seconds of latency and lose the first sounds.
    HOME=$1 XDG_RUNTIME_DIR=$1 DBUS_SESSION_BUS_ADDRESS=disabled: \
        PULSE_RUNTIME_PATH=$1/run PULSE_STATE_PATH=$1/state \
        pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes \
        --realtime=no --high-priority=no \
        -L "module-native-protocol-unix socket=$1/native auth-anonymous=1" \
        -L "module-null-sink sink_name=kiosk_speaker norewinds=1 rate=48000 channels=2" \
        -L "module-null-sink sink_name=mic_feed norewinds=1 rate=48000 channels=1" \
        -L "module-remap-source source_name=kiosk_mic master=mic_feed.monitor" \
        </dev/null >"$1/log" 2>&1 &
    quiet_sound=$!
    local tries
    for ((tries = 0; tries < 100; tries++)); do
        [[ -S $1/native ]] && break
        sleep 0.05
    done
    [[ ! -S $1/native ]] || export PULSE_SERVER=unix:$1/native
}

stop_quiet_sound() {
    [[ -z ${quiet_sound:-} ]] || { kill "$quiet_sound" && wait "$quiet_sound"; } 2>/dev/null || true
}
