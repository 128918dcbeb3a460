"""Files, lines and uploads -> Articles; each with its publication day, or one sentence why not."""

from components.articles.documents import read_documents
from components.articles.gathering import read_articles
from components.articles.reading import Given, read_article
from components.articles.shipped import shipped_articles, shipped_folder

__all__ = ["Given", "read_article", "read_articles", "read_documents", "shipped_articles", "shipped_folder"]
