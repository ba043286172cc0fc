# Sourced by scripts/setup: installs what apt-run.txt and apt-test.txt list and the machine lacks.
# shellcheck shell=bash

has_sound_card() { [[ -e /dev/snd ]]; }

has_sound_server() {
    local server
    for server in pipewire-pulse pulseaudio; do
        command -v "$server" >/dev/null 2>&1 && return 0
    done
    return 1
}

# Names in our lists that this machine lacks. A package that provides the name counts.
missing_packages() {
    local lists=("$ROOT/scripts/apt-run.txt") name
    [[ $wants_test == yes ]] && lists+=("$ROOT/scripts/apt-test.txt")
    declare -A present=()
    while read -r name; do present[$name]=1; done < <(
        dpkg-query -W -f='${db:Status-Status} ${Package} ${Provides}\n' 2>/dev/null |
            sed -n 's/^installed //p' | sed 's/([^)]*)//g' | tr -s ', ' '\n'
    )
    while read -r name; do
        [[ -z $name || -n ${present[$name]:-} ]] && continue
        case $name in
        pulseaudio*)
            # It would push out a desktop's PipeWire; and with no sound card only tests want it.
            has_sound_server && continue
            [[ $wants_test == yes ]] || has_sound_card || continue
            ;;
        python3-venv)
            "$python" -c 'import ensurepip, venv' 2>/dev/null && continue
            ;;
        esac
        say "$name"
    done < <(sort -u "${lists[@]}")
}

install_packages() {
    local missing as_root=()
    command -v dpkg-query >/dev/null 2>&1 || {
        complain "This is no Debian: install what scripts/apt-run.txt lists in your system's own way."
        return 0
    }
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]})) || return 0
    if [[ $(id -u) != 0 ]]; then
        if ! { command -v sudo && sudo -n true; } >/dev/null 2>&1; then
            complain "System packages are missing and this account may not install them. Please run:"
            complain "  sudo apt-get update && sudo apt-get install --no-install-recommends -y ${missing[*]}"
            exit 2
        fi
        as_root=(sudo -n)
    fi
    say "Installing system packages: ${missing[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
    local log=$VENV/apt.log
    "${as_root[@]}" update </dev/null >"$log" 2>&1 || true # what is cached may do without the network
    if ! "${as_root[@]}" install --no-install-recommends -y "${missing[@]}" </dev/null >>"$log" 2>&1; then
        tail -n 15 "$log" >&2
        complain "The system packages could not be installed (all of apt's words: $log)."
        complain "Please mend that (network? disk full?) and start again."
        exit 1
    fi
}
