"""Connections to the station's database file, and what SQLite's errors mean to a person.

Importing sqlite-utils takes 0.1 s, so the store imports this module only while opening.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.problems import StationProblem, Words
from kiosk.store.driver import Database, sqlite3

OLDEST_SOUND_SQLITE = (3, 51, 3)  # older ones can corrupt a WAL file (the WAL-reset bug)
WAIT_FOR_OTHERS_SECONDS = 10
# pysqlite3 throws out its newest statement when its cache is full: after the steps that make the
# tables (more than its 128) it would compile each answer's insert and triggers anew, 0.2 ms.
CACHED_STATEMENTS = 512

# SQLite's primary result codes, https://sqlite.org/rescode.html
PERM, BUSY, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 3, 5, 8, 10, 11, 13, 14, 26


def connect_writer(path: Path) -> Database:
    """The connection that writes: WAL, each commit synced to the disk, foreign keys on.

    It may be handed to another thread, but only one thread may use it at a time.
    """
    if sqlite3.sqlite_version_info < OLDEST_SOUND_SQLITE:
        raise RuntimeError(f"SQLite {sqlite3.sqlite_version} can corrupt the file; use pysqlite3")
    connection = sqlite3.connect(
        path,
        timeout=WAIT_FOR_OTHERS_SECONDS,
        check_same_thread=False,
        cached_statements=CACHED_STATEMENTS,
    )
    try:
        for pragma in (
            "journal_mode=wal",
            "synchronous=full",
            "foreign_keys=on",
            "wal_autocheckpoint=1000",
            "trusted_schema=off",
            "secure_delete=on",  # salvage reads stale pages: nothing erased may be on them
            "cell_size_check=on",
        ):
            connection.execute(f"pragma {pragma}")
        return Database(connection, strict=True, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that can only read."""
    connection = sqlite3.connect(path, timeout=WAIT_FOR_OTHERS_SECONDS, check_same_thread=False)
    connection.execute("pragma query_only=on")
    connection.execute("pragma trusted_schema=off")
    return connection


def code_of(error: BaseException) -> int:
    """SQLite's primary result code; 0 when the error is not SQLite's."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def tells_damage(error: BaseException) -> bool:
    """Whether the file itself is broken, so that only a restore helps."""
    return code_of(error) in (CORRUPT, NOTADB)


def as_problem(error: BaseException, path: Path) -> BaseException:
    """The StationProblem behind an error of disk or file; any other error as it is."""
    if isinstance(error, StationProblem):
        return error
    if isinstance(error, OSError):
        return disk_problem(error, path)
    told = _WORDS.get(code_of(error))
    if told is None:
        return error
    problem = StationProblem(told[0], str(path), told[1])
    problem.__cause__ = error
    return problem


def disk_problem(error: OSError, path: Path) -> StationProblem:
    """The StationProblem for a file operation that the system refused."""
    import errno

    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    what, do = _WORDS[FULL if full else CANTOPEN]
    problem = StationProblem(what, str(error.filename or path), do)
    problem.__cause__ = error
    return problem


_CHECK_FOLDER = Words(
    "检查这个文件夹的权限，或换一个数据文件夹",
    "check the rights of that folder, or choose another data folder",
)
_WORDS = {
    FULL: (
        Words("磁盘满了，新的记录写不进去", "the disk is full and nothing more can be saved"),
        Words("删掉不用的文件，腾出空间", "delete files that are not needed"),
    ),
    IOERR: (
        Words("磁盘读写出错", "the disk could not be read or written"),
        Words(
            "检查磁盘是否插好、是否满了，再重新启动",
            "check that the disk is connected and not full, then restart",
        ),
    ),
    READONLY: (Words("数据文件只能读，不能写", "the data file can't be written"), _CHECK_FOLDER),
    PERM: (Words("没有权限使用数据文件", "the data file may not be used"), _CHECK_FOLDER),
    CANTOPEN: (Words("数据文件打不开", "the data file can't be opened"), _CHECK_FOLDER),
    BUSY: (
        Words("另一个程序占用着数据文件", "another program keeps the data file busy"),
        Words("关掉另一个程序再试", "close the other program and try again"),
    ),
    CORRUPT: (
        Words("数据文件损坏了", "the data file is damaged"),
        Words(
            "重新启动：程序会从备份恢复",
            "restart: the program restores it from the backup",
        ),
    ),
}
_WORDS[NOTADB] = _WORDS[CORRUPT]
