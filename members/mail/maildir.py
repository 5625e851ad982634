"""Putting a mail in a Maildir, so that it survives a power cut once this returns."""

import mailbox
import os
from pathlib import Path


def keep(folder: str | Path, content: bytes) -> None:
    """A new mail in the Maildir, made where it is missing. Raises `OSError`, such as for a full
    disk; then nothing of the mail is there."""
    box = mailbox.Maildir(folder, create=True)
    box.add(content)  # written and synced in tmp/, then moved
    new = os.open(Path(folder) / "new", os.O_RDONLY)
    try:
        os.fsync(new)
    finally:
        os.close(new)
