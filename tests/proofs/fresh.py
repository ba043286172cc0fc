"""On a bare Debian 12 and 13, two commands open the station and pass the tests (root, debootstrap).

`--releases bookworm` looks at one, `--stage setup` stops after the set-up, `--out DIR` is where the
pictures and the logs go (default: beside the download cache).
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bare_debian import BareDebian, cache_folder, make_bare_debian
from vnc_look import VncScreen

REPOSITORY = Path(__file__).resolve().parents[2]
CLONE = (
    "git -c safe.directory=* clone -q /mnt/repository /srv/fingertip-glow && cd /srv/fingertip-glow"
)
HOME = "export HOME=/srv/empty-home && mkdir -p $HOME && cd /srv/fingertip-glow"
WITHOUT_ROOT = """
setpriv --reuid=nobody --regid=nogroup --clear-groups bash -c '
cp -r /srv/fingertip-glow /tmp/of-nobody && /tmp/of-nobody/scripts/setup'
code=$?; rm -rf /tmp/of-nobody; exit $code"""
RUN_UNTIL_TOLD = f"""
{HOME}
scripts/run </dev/null & process=$!
read -r _
kill -TERM $process; wait $process; echo "run ended with $?"
sleep 1; cat /proc/[0-9]*/comm | grep -xE 'Xvfb|x11vnc|kiosk|python3?' && echo "left behind" || true
"""
SETUP_MINUTES, START_SECONDS = 20, 60


class NotProvedError(Exception):
    """Something did not hold; says what, and where its log is."""


def main(arguments: list[str]) -> int:
    """Prove each release in turn; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", default="bookworm,trixie")
    parser.add_argument("--stage", choices=["setup", "run", "test"], default="test")
    parser.add_argument("--out", type=Path, default=cache_folder() / "out")
    options = parser.parse_args(arguments)
    if os.geteuid() != 0:
        print("fresh makes a Debian in a folder, which only root may.", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    results, code = [], 0
    for release in options.releases.split(","):
        try:
            results.append(prove_release(release, options.stage, options.out))
        except NotProvedError as problem:
            print(problem)
            results.append(str(problem).splitlines()[0])
            code = 1
    print("; ".join(results))
    return code


def prove_release(release: str, stage: str, out: Path) -> str:
    """Give one sentence of what held on one release; raises NotProvedError."""
    log = out / f"{release}.log"
    log.write_text("")
    with tempfile.TemporaryDirectory(prefix=f"glow-{release}-", ignore_cleanup_errors=True) as shed:
        debian = make_bare_debian(release, Path(shed) / "root")
        version = Path(debian.root, "etc/debian_version").read_text().strip()
        run_inside(debian, CLONE, log)
        code, said = finish_inside(debian, WITHOUT_ROOT, log)
        if code != 2 or "apt-get install" not in said:
            raise NotProvedError(f"{release}: without root, set-up gave {code}, not 2 ({log})")
        if stage == "setup":
            begun = time.monotonic()
            run_inside(debian, f"{HOME}\nscripts/setup", log)
            return f"Debian {version}: set up in {time.monotonic() - begun:.0f} s"
        opened = open_station(debian, log, out / f"{release}.png")
        if stage == "run":
            return f"Debian {version}: {opened}"
        begun = time.monotonic()
        said = run_inside(debian, f"{HOME}\nCI=true scripts/test", log)
        took = f"scripts/test in {time.monotonic() - begun:.0f} s"
        return f"Debian {version}: {opened}; {took}: {said.strip().splitlines()[-1].strip('= ')}"


def open_station(debian: BareDebian, log: Path, picture: Path) -> str:
    """Run scripts/run, look at it through VNC, end it with TERM."""
    begun = time.monotonic()
    with started_inside(debian, RUN_UNTIL_TOLD, log) as process:
        port = int(wait_for(r"vncviewer localhost::(\d+)", process, log, SETUP_MINUTES * 60))
        set_up = time.monotonic() - begun
        colours = look_until_drawn(port, picture, log, process)
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.close()
        wait_for(r"run ended with (0)\b", process, log, 30)
        process.wait(30)
    if "left behind" in log.read_text():
        raise NotProvedError(f"{debian.release}: scripts/run left a process behind ({log})")
    return f"scripts/run set up in {set_up:.0f} s and showed {colours} colours"


def look_until_drawn(port: int, path: Path, log: Path, process: subprocess.Popen[str]) -> int:
    """Take pictures until one is not blank; give its number of colours."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        time.sleep(2)
        try:
            screen = VncScreen(port)
            picture = screen.picture()
            screen.close()
        except OSError:  # it is ending; the loop sees that
            continue
        picture.save_png(path)
        if not picture.is_blank() and picture.colours() >= 8:
            return picture.colours()
    said = log.read_text()[-1500:]
    raise NotProvedError(
        f"the station showed nothing in {START_SECONDS} s ({path}, {log}):\n{said}"
    )


def wait_for(pattern: str, process: subprocess.Popen[str], log: Path, seconds: float) -> str:
    """Give what the pattern's first group matched in the log."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ended = process.poll() is not None
        found = re.search(pattern, log.read_text())
        if found:
            return found[1]
        if ended:
            break
        time.sleep(0.2)
    raise NotProvedError(f"'{pattern}' was never said ({log}):\n{log.read_text()[-1500:]}")


@contextmanager
def started_inside(debian: BareDebian, script: str, log: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a script inside, its words going to the log; it ends with all its children."""
    with log.open("a") as file:
        process = subprocess.Popen(
            debian.command(script, REPOSITORY),
            stdin=subprocess.PIPE,
            stdout=file,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def finish_inside(debian: BareDebian, script: str, log: Path) -> tuple[int, str]:
    """Run a script inside to its end; give its exit code and what it said."""
    before = log.stat().st_size
    with started_inside(debian, script, log) as process:
        assert process.stdin
        process.stdin.close()
        code = process.wait()
    return code, log.read_bytes()[before:].decode(errors="replace")


def run_inside(debian: BareDebian, script: str, log: Path) -> str:
    """Run a script inside that has to succeed; give what it said."""
    code, said = finish_inside(debian, f"set -e\n{script}", log)
    if code != 0:
        raise NotProvedError(f"{debian.release}: exit {code} ({log}):\n{said[-3000:]}")
    return said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
