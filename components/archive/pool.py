"""Many articles read at once, a process for each core; one that cannot be read never stops the others."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from components.model import Article, Mention

    Extract = Callable[[Article], tuple[Mention, ...]]

FEW = 24
"""Articles that are read sooner than the processes for them have started."""

AHEAD = 8
"""Articles a process that wait, read or to be read: enough that none stands idle, few enough to hold in memory."""

KILLED = "the process that read it was ended by the system; it may need more memory than there is"


@dataclass(frozen=True, slots=True)
class Read:
    """An article with its mentions, or with the reason why it has none."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    failure: str = ""


def read_all(articles: Iterable[Article], *, extract: Extract, workers: int) -> Iterator[Read]:
    """Each article with its mentions, in order; `extract` is a function that other processes can import."""
    source = iter(articles)
    first = list(islice(source, FEW))
    if workers <= 1 or len(first) < FEW:
        yield from (_read(extract, article) for article in chain(first, source))
        return
    readers = _Readers(extract, workers)
    try:
        for article in chain(first, source):
            readers.send(article)
            while readers.waiting > workers * AHEAD:
                yield from readers.receive()
        while readers.waiting:
            yield from readers.receive()
    finally:
        readers.stop()


def _read(extract: Extract, article: Article) -> Read:
    try:
        return Read(article, extract(article))
    except Exception as error:  # noqa: BLE001  # a bug that one article wakes must not cost the thousands beside it
        return Read(article, failure=f"{type(error).__name__}: {error}")


class _Readers:
    """The processes, and the articles on their way through them."""

    def __init__(self, extract: Extract, workers: int) -> None:
        self._extract = extract
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = _pool(workers)
        self._sent: deque[tuple[Article, Future[Read]]] = deque()

    @property
    def waiting(self) -> int:
        return len(self._sent)

    def send(self, article: Article) -> None:
        answer: Future[Read] = Future()
        if self._pool is None:
            answer.set_result(_read(self._extract, article))
        else:
            try:
                answer = self._pool.submit(_read, self._extract, article)
            except BrokenProcessPool as error:
                answer.set_exception(error)
        self._sent.append((article, answer))

    def receive(self) -> Iterator[Read]:
        """The article sent first; when a process died, all that were on their way, one after the other."""
        _, answer = self._sent[0]
        try:
            found = answer.result()
        except BrokenProcessPool:
            yield from self._one_by_one()
            return
        self._sent.popleft()
        yield found

    def _one_by_one(self) -> Iterator[Read]:
        """In one process, so that it is known whose reading ends it; in this one where no other can be started."""
        self.stop()
        alone = _pool(1)
        starts = _answers(alone)
        while self._sent:
            article, _ = self._sent.popleft()
            if not starts:
                yield _read(self._extract, article)
                continue
            try:
                yield alone.submit(_read, self._extract, article).result()
            except BrokenProcessPool:
                yield Read(article, failure=KILLED)
                alone = _pool(1)
        alone.shutdown()
        self._pool = _pool(self._workers) if starts else None

    def stop(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def _answers(pool: ProcessPoolExecutor) -> bool:
    try:
        return pool.submit(bool, 1).result()
    except BrokenProcessPool:
        return False


def _pool(workers: int) -> ProcessPoolExecutor:
    # "spawn": a fork of a process with threads, such as the page's, may stand still for ever.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; only the one that writes decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
