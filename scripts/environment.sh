# Sourced by scripts/setup: the virtual environment, from the hashed locks. A mark says what is in it.
# shellcheck shell=bash

# One line that changes whenever what was installed from these files would change.
mark_of() { { "$python" -VV; say "$python $VENV"; cat "$@"; } | sha256sum | cut -d' ' -f1; }
is_done() { [[ -f $VENV/.set-up/$1 && $(<"$VENV/.set-up/$1") == "$2" ]]; }
done_now() { say "$2" >"$VENV/.set-up/$1"; }

pip() {
    "$VENV/bin/python" -m pip --disable-pip-version-check --no-input -qq "$@" </dev/null
}
install_lock() { # install_lock NAME [pip options]
    local name=$1
    shift
    pip "$@" install --no-deps --only-binary :all: --require-hashes -r "$ROOT/scripts/locks/$name.lock"
}

make_environment() {
    if [[ -f $VENV/.set-up/python && $(<"$VENV/.set-up/python") != "$python $VENV" ]] ||
        ! "$VENV/bin/python" -c 'import pip' >/dev/null 2>&1; then
        say "Making the virtual environment in .venv with $("$python" -V)"
        rm -rf "${VENV:?}"/{bin,lib,lib64,include,.set-up}
        mkdir -p "$VENV/.set-up"
        "$python" -m venv "$VENV"
    fi
    say "$python $VENV" >"$VENV/.set-up/python"
}

station_mark() { mark_of "$ROOT/scripts/locks/run.lock" "$ROOT/pyproject.toml"; }
test_tools_mark() { mark_of "$ROOT/scripts/locks/dev.lock"; }

is_set_up() {
    is_done run "$(station_mark)" || return 1
    [[ $wants_test == no ]] || is_done test "$(test_tools_mark)"
}

install_station() {
    local mark
    mark=$(station_mark)
    is_done run "$mark" && return 0
    say "Installing the Python packages of the station (about 170 MB to fetch, 530 MB on disk)"
    install_lock run
    pip install --no-deps --no-build-isolation --no-index -e "$ROOT"
    done_now run "$mark"
}

install_test_tools() {
    local mark
    mark=$(test_tools_mark)
    is_done test "$mark" && return 0
    say "Installing the Python packages of the tests"
    install_lock dev
    done_now test "$mark"
}
