"""Files as they reach the disk: whole or not at all, never over another, and told when it fails."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from components.errors import ExportError
from components.export import choose, format_named, write_file
from components.filters import EventFilter
from tests.invented import ARTICLES, events


def csv(count=3):
    return format_named("csv").chunks(choose(events(count), ARTICLES, EventFilter()))


def failing():
    """A file that fails after its first piece."""
    yield b"begun"
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_file_that_is_there_stays(tmp_path):
    """An existing file is replaced only when asked, and no part is left behind."""
    path = tmp_path / "events.csv"
    path.write_text("mine")
    with pytest.raises(ExportError, match=r"is there already\. Take another name, or --force"):
        write_file(path, csv())
    assert path.read_text() == "mine"
    assert write_file(path, csv(), force=True) == path.stat().st_size
    assert [found.name for found in tmp_path.iterdir()] == ["events.csv"]


@pytest.mark.parametrize("there", [True, False])
def test_a_failure_leaves_what_was_there(tmp_path, there):
    """When the disk is full half way, the old file stays as it was, and there is no half of a new one."""
    path = tmp_path / "events.csv"
    if there:
        path.write_text("mine")
    with pytest.raises(ExportError, match=r"cannot be written: No space left on device\."):
        write_file(path, failing(), force=True)
    assert [found.read_text() for found in tmp_path.iterdir()] == (["mine"] if there else [])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is a device of Linux")
def test_a_full_disk_is_told():
    """The device stays a device."""
    with pytest.raises(ExportError, match=r"/dev/full cannot be written: No space left on device\. Check the folder"):
        write_file(Path("/dev/full"), csv())
    assert Path("/dev/full").is_char_device()


def test_a_folder_that_is_missing_is_told(tmp_path):
    """What the system says of the file reaches the person as a sentence."""
    with pytest.raises(ExportError, match=r"cannot be written: No such file or directory\."):
        write_file(tmp_path / "none" / "events.csv", csv())


def test_a_folder_is_no_file(tmp_path):
    """A folder's name is told."""
    with pytest.raises(ExportError, match=r"cannot be written: Is a directory\."):
        write_file(tmp_path, csv(), force=True)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="rights of this kind are those of Unix")
def test_a_folder_without_rights_is_told(tmp_path):
    """Where nothing may be written, nothing is."""
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    me = os.geteuid()
    pieces = list(csv())
    for parent in (tmp_path, *tmp_path.parents[:2]):
        parent.chmod(0o755)
    if me == 0:
        os.seteuid(65534)
    try:
        with pytest.raises(ExportError, match=r"events\.csv cannot be written: Permission denied\."):
            write_file(folder / "events.csv", pieces)
    finally:
        os.seteuid(me)


def test_a_link_keeps_leading_to_its_file(tmp_path):
    """What a link leads to is replaced, not the link."""
    (tmp_path / "real.csv").write_text("old")
    link = tmp_path / "link.csv"
    link.symlink_to("real.csv")
    size = write_file(link, csv(), force=True)
    assert (link.is_symlink(), (tmp_path / "real.csv").stat().st_size) == (True, size)


def test_a_pipe_is_written_to(tmp_path):
    """A pipe that another program reads is no file to replace."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    size = write_file(pipe, csv())
    assert len(os.read(reader, 1 << 16)) == size
    os.close(reader)
