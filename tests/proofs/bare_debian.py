"""A Debian with nothing but Python and git in a folder, and commands run inside it (needs root).

How this machine reaches its packages (mirror, proxy, certificates) is read here at run time; caches
of what was downloaded lie outside of the repository.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
ONLY = "ca-certificates,git,python3"
PASSED_ON = re.compile(
    r"(?i).*_proxy$|^(PIP|SSL|CURL|REQUESTS|GIT_SSL|NODE_EXTRA)_.*|^npm_config_.*"
)
NOT_PASSED_ON = re.compile(r"PIP_(FIND_LINKS|CONFIG_FILE|TARGET|PREFIX|CACHE_DIR)|SSL_CERT_DIR")


def cache_folder() -> Path:
    """Give the folder for downloads, outside of the repository."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "fingertip-glow-prove"


@dataclass(frozen=True)
class BareDebian:
    """A root folder of one Debian release."""

    root: Path
    release: str

    def command(self, script: str, repository: Path) -> list[str]:
        """Give the command that runs a bash script inside, in namespaces that end with it.

        The repository is seen at /mnt/repository, read-only; no /sys, no /dev/shm, no locale.
        """
        cache = cache_folder()
        binds = {
            repository: "mnt/repository",
            cache / "pip": "mnt/pip",
            cache / "npm": "mnt/npm",
            cache / f"apt-{self.release}": "var/cache/apt/archives",
        }
        steps = ["set -e"]
        for source, target in binds.items():
            source.mkdir(parents=True, exist_ok=True)
            (self.root / target).mkdir(parents=True, exist_ok=True)
            steps.append(f"mount --bind {shlex.quote(str(source))} {self._inside(target)}")
        steps.append(f"mount -o remount,bind,ro {self._inside('mnt/repository')}")
        steps.append(f"mount -t proc proc {self._inside('proc')}")
        steps.append(
            f"mount -t devpts -o newinstance,ptmxmode=0666 devpts {self._inside('dev/pts')}"
        )
        steps.append(
            f"exec chroot {shlex.quote(str(self.root))} env -i {self._environment()} "
            f"bash -c {shlex.quote(script)}"
        )
        enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        return [*enter, "bash", "-c", "\n".join(steps)]

    def remove(self) -> None:
        """Delete the folder; nothing is mounted in it once its commands have ended."""
        shutil.rmtree(self.root)

    def _inside(self, path: str) -> str:
        return shlex.quote(str(self.root / path))

    def _environment(self) -> str:
        passed = {
            name: value
            for name, value in os.environ.items()
            if PASSED_ON.match(name) and not NOT_PASSED_ON.match(name)
        }
        passed |= {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "PIP_CACHE_DIR": "/mnt/pip",
            "npm_config_cache": "/mnt/npm",
        }
        return " ".join(shlex.quote(f"{name}={value}") for name, value in passed.items())


def make_bare_debian(release: str, root: Path) -> BareDebian:
    """Fill a new folder with Debian's smallest system, Python and git (debootstrap, cached)."""
    base = cache_folder() / f"{release}-base.tar"
    if not base.exists():
        base.parent.mkdir(parents=True, exist_ok=True)
        _debootstrap(release, root)
        half = base.with_suffix(".half")
        with tarfile.open(half, "w") as archive:
            archive.add(root, ".")
        half.rename(base)
    else:
        root.mkdir(parents=True)
        subprocess.run(["tar", "-xpf", base, "-C", root], check=True)
    _settle(release, root)
    return BareDebian(root, release)


def _debootstrap(release: str, root: Path) -> None:
    mirrors = [uri for uri, suite in _apt_sources() if suite == _own_release()]
    command = ["debootstrap", "--variant=minbase", f"--include={ONLY}", release, str(root)]
    subprocess.run([*command, *mirrors[:1]], check=True, stdout=subprocess.DEVNULL)


def _settle(release: str, root: Path) -> None:
    """Give the new system this machine's ways to its package sources."""
    own = _own_release()
    sources = [
        f"deb {uri} {suite.replace(own, release)} main\n"
        for uri, suite in _apt_sources()
        if suite.startswith(own)
    ]
    if sources:
        (root / "etc/apt/sources.list").write_text("".join(sources))
    ways = re.compile(r"Acquire::(http|https|Check|Retries)")
    settings = [line for line in _said_by("apt-config", "dump").splitlines() if ways.match(line)]
    (root / "etc/apt/apt.conf.d/99this-machine").write_text("\n".join([*settings, ""]))
    if CERTIFICATES.exists():
        shutil.copy(CERTIFICATES, root / CERTIFICATES.relative_to("/"))
    for name in ("resolv.conf", "hosts"):
        shutil.copy(Path("/etc") / name, root / "etc" / name)
    (root / "etc/pip.conf").write_text("[global]\n" + "".join(_pip_settings()))
    (root / "root").chmod(0o700)


def _pip_settings() -> list[str]:
    """Give pip's settings of this machine, without folders of wheels that exist only here."""
    wanted = re.compile(r"global\.(index-url|cert|proxy|trusted-host|timeout)='(.*)'$")
    found = (wanted.match(line) for line in _said_by("pip", "config", "list").splitlines())
    return [f"{match[1]} = {match[2]}\n" for match in found if match]


def _apt_sources() -> list[tuple[str, str]]:
    """Give this machine's Debian sources as (address, suite); none where it is no Debian."""
    if "\nID=debian\n" not in Path("/etc/os-release").read_text():
        return []
    lines = _said_by(
        "apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"
    )
    pairs = [line.split() for line in dict.fromkeys(lines.splitlines())]
    return [(pair[0], pair[1]) for pair in pairs if len(pair) == 2]


def _own_release() -> str:
    found = re.search(r"^VERSION_CODENAME=(.*)$", Path("/etc/os-release").read_text(), re.MULTILINE)
    return found[1] if found else ""


def _said_by(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
