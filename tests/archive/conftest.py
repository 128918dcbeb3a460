import pytest

from components.archive import open_archive


@pytest.fixture
def store(tmp_path):
    """A new archive, empty."""
    with open_archive(tmp_path / "archive.sqlite", create=True) as opened:
        yield opened
