"""A small udisks on a bus of its own: objects as the real one has them, mounts that are folders."""

from __future__ import annotations

import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any

from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from kiosk.usb.udisks import BLOCK, DRIVE, FILESYSTEM, SERVICE

BLOCKS = "/org/freedesktop/UDisks2/block_devices"
DRIVES = "/org/freedesktop/UDisks2/drives"
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


def has_bus() -> bool:
    return shutil.which("dbus-daemon") is not None


class FakeUdisks:
    """`plug` a stick whose content is a folder; `asked` are the options of each mount."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.address = f"unix:path={folder}/bus"
        config = folder / "bus.conf"
        config.write_text(CONFIG.format(socket=folder / "bus"), "utf-8")
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout
        self._daemon.stdout.readline()
        self._bus: DBusConnection = open_dbus_connection(self.address)
        self._bus.send_and_get_reply(message_bus.RequestName(SERVICE))
        self._sticks: dict[str, tuple[Path, dict[str, tuple[str, Any]]]] = {}
        self.mounted: set[str] = set()
        self.asked: list[str] = []
        self.refuses = ""
        self._serving = threading.Thread(target=self._serve, daemon=True)
        self._serving.start()

    def plug(self, name: str, content: Path, kind: str = "vfat", **block: tuple[str, Any]) -> str:
        about = {
            "Drive": ("o", f"{DRIVES}/Stick_{name}"),
            "IdUsage": ("s", "filesystem"),
            "IdType": ("s", kind),
            "IdLabel": ("s", name.upper()),
            "Size": ("t", 8_000_000_000),
            "HintSystem": ("b", False),
            "HintIgnore": ("b", False),
        }
        self._sticks[f"{BLOCKS}/{name}"] = (content, {**about, **block})
        return f"{BLOCKS}/{name}"

    def pull(self, name: str) -> None:
        self._sticks.pop(f"{BLOCKS}/{name}")
        self.mounted.discard(f"{BLOCKS}/{name}")

    def close(self) -> None:
        self._daemon.terminate()
        self._daemon.wait()
        assert self._daemon.stdout
        self._daemon.stdout.close()
        self._serving.join(5)
        self._bus.close()

    def _serve(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except (OSError, ConnectionError):
                return
            if message.header.message_type == MessageType.method_call:
                self._bus.send(self._answer(message))

    def _answer(self, message: Any) -> Any:
        fields = message.header.fields
        path, method = fields[HeaderFields.path], fields[HeaderFields.member]
        if method == "GetManagedObjects":
            return new_method_return(message, "a{oa{sa{sv}}}", (self._objects(),))
        if path not in self._sticks:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownObject", "s", ("gone",))
        if self.refuses:
            return new_error(message, f"{SERVICE}.Error.{self.refuses}", "s", ("Not authorized",))
        if method == "Mount":
            self.asked.append(message.body[0]["options"][1])
            self.mounted.add(path)
            return new_method_return(message, "s", (str(self._sticks[path][0]),))
        self.mounted.discard(path)
        return new_method_return(message)

    def _objects(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for path, (content, block) in self._sticks.items():
            mounts = [str(content).encode() + b"\0"] if path in self.mounted else []
            found[path] = {BLOCK: block, FILESYSTEM: {"MountPoints": ("aay", mounts)}}
            found[block["Drive"][1]] = {
                DRIVE: {
                    "ConnectionBus": ("s", "" if "Loop" in path else "usb"),
                    "Removable": ("b", "Loop" not in path),
                    "Vendor": ("s", "Acme"),
                    "Model": ("s", "Flash"),
                }
            }
        return found
