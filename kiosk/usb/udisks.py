"""USB sticks through udisks2, the system's service for disks, over D-Bus.

https://storaged.org/doc/udisks2-api/latest/ : objects of Block, Filesystem and Drive; `Mount` and
`Unmount` of a Filesystem. Options that a caller may give are limited by udisks itself.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.problems import StationProblem, Words
from kiosk.usb.sticks import Stick, gone

log = logging.getLogger(__name__)

SERVICE = "org.freedesktop.UDisks2"
ROOT = "/org/freedesktop/UDisks2"
OBJECTS = "org.freedesktop.DBus.ObjectManager"
FILESYSTEM, BLOCK, DRIVE = (f"{SERVICE}.{name}" for name in ("Filesystem", "Block", "Drive"))
SAFE = "nosuid,nodev,noexec"
BUSES = ("usb", "sdio", "ieee1394")
ANSWER_SECONDS = 10.0
MOUNT_SECONDS = 30.0

Objects = Mapping[str, Mapping[str, Mapping[str, tuple[str, Any]]]]


class Udisks:
    """The sticks of this machine. `bus` is an address of D-Bus, or SYSTEM.

    A connection is made for each call, so that it may be used from any thread.
    """

    def __init__(self, bus: str = "SYSTEM") -> None:
        self._bus = bus

    def sticks(self) -> list[Stick]:
        """File systems on removable drives, as they are plugged in now.

        Raises StationProblem where udisks does not answer.
        """
        (objects,) = self._ask(ROOT, OBJECTS, "GetManagedObjects")
        return sorted(_sticks(objects), key=lambda stick: stick.id)

    def mount(self, stick: Stick, *, writable: bool = False) -> Path:
        """Mounts a stick, or gives where the desktop has mounted it. Raises StationProblem."""
        now = next((one for one in self.sticks() if one.id == stick.id), None)
        if now is None:
            raise gone(stick)
        if now.folder is not None:
            return now.folder
        how = SAFE if writable else f"ro,{SAFE}"
        options = {"options": ("s", how), "auth.no_user_interaction": ("b", True)}
        (path,) = self._ask(stick.id, FILESYSTEM, "Mount", "a{sv}", (options,), MOUNT_SECONDS)
        return Path(path)

    def unmount(self, stick: Stick) -> None:
        """Lets go of a stick; one that was pulled out before is no problem."""
        options = {"auth.no_user_interaction": ("b", True)}
        try:
            self._ask(stick.id, FILESYSTEM, "Unmount", "a{sv}", (options,), MOUNT_SECONDS)
        except StationProblem as problem:
            if any(one.id == stick.id and one.folder is not None for one in self.sticks()):
                raise
            log.info("a stick went before it was let go: %s", problem)

    def _ask(
        self,
        path: str,
        interface: str,
        method: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
        seconds: float = ANSWER_SECONDS,
    ) -> tuple[Any, ...]:
        from jeepney import DBusAddress, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        address = DBusAddress(path, bus_name=SERVICE, interface=interface)
        try:
            with open_dbus_connection(self._bus) as bus:
                message = new_method_call(address, method, signature, body)
                reply = bus.send_and_get_reply(message, timeout=seconds)
        except (OSError, TimeoutError, ValueError, KeyError) as silence:
            raise _no_service(silence) from silence
        if reply.header.message_type == MessageType.error:
            raise _refused(reply)
        return tuple(reply.body)


def _sticks(objects: Objects) -> list[Stick]:
    found = []
    for path, faces in objects.items():
        block, filesystem = faces.get(BLOCK), faces.get(FILESYSTEM)
        if block is None or filesystem is None:
            continue
        drive = objects.get(_value(block, "Drive", "/"), {}).get(DRIVE, {})
        if not _is_stick(block, drive):
            continue
        mounts = [_path(raw) for raw in _value(filesystem, "MountPoints", [])]
        label = _value(block, "IdLabel", "") or " ".join(
            part for part in (_value(drive, "Vendor", ""), _value(drive, "Model", "")) if part
        )
        found.append(
            Stick(
                path,
                label.strip() or path.rpartition("/")[2],
                _kind(block),
                int(_value(block, "Size", 0)),
                mounts[0] if mounts else None,
            )
        )
    return found


def _is_stick(block: Mapping[str, Any], drive: Mapping[str, Any]) -> bool:
    if _value(block, "HintIgnore", False) or _value(block, "HintSystem", False):
        return False
    if _value(block, "IdUsage", "") != "filesystem":
        return False
    return _value(drive, "ConnectionBus", "") in BUSES or bool(_value(drive, "Removable", False))


def _kind(block: Mapping[str, Any]) -> str:
    """The kernel's NTFS driver is called ntfs3, the FUSE one ntfs; blkid says ntfs."""
    kind = str(_value(block, "IdType", ""))
    return "ntfs" if kind in ("ntfs3", "ntfs-3g") else kind


def _value(face: Mapping[str, Any], name: str, otherwise: Any) -> Any:
    return face[name][1] if name in face else otherwise


def _path(raw: bytes) -> Path:
    """D-Bus gives paths as bytes that end with a NUL."""
    return Path(bytes(raw).rstrip(b"\0").decode("utf-8", "surrogateescape"))


def _no_service(silence: Exception) -> StationProblem:
    return StationProblem(
        Words("这台机器上找不到 U 盘服务", "the service for USB sticks does not answer"),
        f"udisks2: {type(silence).__name__}",
        Words(
            "安装 udisks2，或把文件放进设好的文件夹",
            "install udisks2, or put the file into the folder that is set",
        ),
    )


def _refused(reply: Any) -> StationProblem:
    from jeepney import HeaderFields

    name = str(reply.header.fields.get(HeaderFields.error_name, ""))
    said = str(reply.body[0]) if reply.body else ""
    log.warning("udisks refused: %s %s", name, said)
    if "ServiceUnknown" in name or "NoReply" in name:
        return _no_service(LookupError(name))
    if "NotAuthorized" in name:
        return StationProblem(
            Words("系统不让打开 U 盘", "the system does not allow to open the stick"),
            "polkit",
            Words("让管理员运行 scripts/usb-rule", "have an administrator run scripts/usb-rule"),
        )
    return StationProblem(
        Words("U 盘打不开", "the stick can't be opened"),
        said.strip().rstrip(".")[:200] or name,
        Words("拔下再插；还不行就换一个", "plug it in again, or take another one"),
    )
