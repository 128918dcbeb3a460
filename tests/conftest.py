"""No test sees the archive of whoever runs it."""

import os

os.environ["DATELINE_ARCHIVE"] = "/nonexistent/dateline-tests.sqlite"
