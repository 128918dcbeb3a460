"""No test sees the archive or the cache of whoever runs it, nor leaves one behind."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

FOLDER = tempfile.mkdtemp(prefix="dateline-tests-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ["DATELINE_ARCHIVE"] = str(Path(FOLDER) / "archive.sqlite")
os.environ["DATELINE_CACHE"] = str(Path(FOLDER) / "cache")
