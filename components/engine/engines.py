"""Where work is done: on the cores of this machine, or on a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

from components.archive.program import fingerprint
from components.errors import TimelineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from distributed import Client

Task = TypeVar("Task")
Result = TypeVar("Result")

NAMES = ("local", "dask")


class Engine(Protocol):
    """Does the same work for many tasks."""

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """The results, in the order in which they are ready; `work` is a function other processes can import."""


class LocalEngine:
    """Processes of this machine; one worker is this process itself."""

    def __init__(self, workers: int = 0) -> None:
        self._workers = workers or os.cpu_count() or 1

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """The results, as they come."""
        if self._workers == 1 or len(tasks) == 1:
            yield from map(work, tasks)
            return
        with ProcessPoolExecutor(self._workers, mp_context=multiprocessing.get_context("spawn")) as pool:
            try:
                for done in as_completed([pool.submit(work, task) for task in tasks]):
                    yield done.result()
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise


@contextmanager
def engine_named(name: str, *, workers: int = 0, scheduler: str = "") -> Iterator[Engine]:
    """The engine of this name, for as long as the block lasts.

    `scheduler` is the address of a cluster ("tcp://host:8786"); without one, "dask" makes its own of `workers`
    processes here. Raises TimelineError where Dask is not installed, does not answer, or has another Dateline.
    """
    if name == "local":
        yield LocalEngine(workers)
        return
    try:
        from distributed import Client  # noqa: PLC0415  # an extra: most people need no cluster
    except ImportError as error:
        raise TimelineError("Dask is not installed.", hint="pip install 'dateline[cluster]'") from error
    try:
        client = Client(scheduler) if scheduler else Client(n_workers=workers or os.cpu_count(), threads_per_worker=1)
    except (OSError, ValueError) as error:
        raise TimelineError(
            f"No Dask scheduler answers at {scheduler}.", hint="Start one with `dask scheduler`, and its workers."
        ) from error
    with client:
        yield _DaskEngine(client)


class _DaskEngine:
    """The workers of a Dask cluster, which see the same files."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._check()

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        from distributed import as_completed as as_finished  # noqa: PLC0415

        waiting = as_finished([self._client.submit(work, task, pure=False) for task in tasks])
        for done in waiting:
            yield done.result()

    def _check(self) -> None:
        """Every worker has to read as this process does, or the events would depend on who read what."""
        hint = "Install the same version of Dateline on every machine."
        try:
            found = set(self._client.run(fingerprint).values())
        except ModuleNotFoundError as error:
            raise TimelineError("Dateline is not installed on the cluster's workers.", hint=hint) from error
        if not found:
            raise TimelineError("The cluster has no workers.", hint="Start some with `dask worker ADDRESS`.")
        if found != {fingerprint()}:
            raise TimelineError("The cluster's workers have another version of Dateline.", hint=hint)
