# Sourced by the other scripts: where we are, a usable environment, a Python that fits.
# shellcheck shell=bash

export PATH=${PATH:-/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin}
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
VENV=$ROOT/.venv

# A home that is unset or empty is taken from the account, as login does it.
if [[ -z ${HOME:-} ]]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6) || true
    export HOME=${HOME:-/tmp}
fi

# Where the good voice lies, said once for set-up, station and tests.
export KIOSK_VOICE_DIR=${KIOSK_VOICE_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/fingertip-glow/voice}

# Qt and Python want UTF-8; C.UTF-8 is in every Debian, other locales may not be.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
*[uU][tT][fF]*) ;;
*)
    unset LC_ALL LC_CTYPE
    export LANG=C.UTF-8
    ;;
esac

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }

# The Python that was chosen before, else the first on PATH that the locks are made for (3.11 to 3.13,
# x86-64 Linux); of a virtual environment, the Python below it.
find_python() {
    local candidate found chosen=
    [[ -r $VENV/.set-up/python ]] && chosen=$(<"$VENV/.set-up/python")
    for candidate in "${PYTHON:-}" "${chosen% "$VENV"}" python3 python3.13 python3.12 python3.11 /usr/bin/python3; do
        [[ -n $candidate ]] || continue
        found=$("$candidate" -c '
import os, platform, sys
fits = (3, 11) <= sys.version_info[:2] <= (3, 13) and sys.platform == "linux"
if fits and platform.machine() == "x86_64":
    print(os.path.realpath(sys._base_executable))' 2>/dev/null </dev/null) || continue
        [[ -f $found ]] && { say "$found"; return 0; }
    done
    return 1
}
