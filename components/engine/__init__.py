"""Extraction past one machine: partitions of articles in, Parquet folders of mentions and events out.

Reading an article is a pure function, so partitions are read wherever there is a free processor: on the cores
of this machine, or on a Dask cluster. What was read lies in files of its own and is not read again. The
events are those that one process would find in all articles together.
"""

from components.engine.engines import Engine, LocalEngine, engine_named
from components.engine.extracting import Extracted, extract_partitions

__all__ = ["Engine", "Extracted", "LocalEngine", "engine_named", "extract_partitions"]
