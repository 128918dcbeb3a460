"""Files, folders, feeds, addresses, uploads -> Articles; each with its publication day, or one sentence why not."""

from components.articles.documents import read_documents
from components.articles.draft import Draft, Note, Reading
from components.articles.fetching import Fetching
from components.articles.forms import SUFFIXES
from components.articles.gathering import Ways, read_articles, read_bytes, readings
from components.articles.reading import read_article, read_one
from components.articles.settling import Given, UndatedError, settle
from components.articles.shipped import shipped_articles, shipped_folder

__all__ = [
    "SUFFIXES",
    "Draft",
    "Fetching",
    "Given",
    "Note",
    "Reading",
    "UndatedError",
    "Ways",
    "read_article",
    "read_articles",
    "read_bytes",
    "read_documents",
    "read_one",
    "readings",
    "settle",
    "shipped_articles",
    "shipped_folder",
]
