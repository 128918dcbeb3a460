"""Our dashboard as `dateline dashboard` serves it; run by benchmarks/page.py."""

from pathlib import Path

from starlette.middleware import Middleware
from streamlit import App

from components.page.ahead import ROUTE
from components.page.preloading import Preload
from components.page.prompt import prompt

app = App(Path(__file__).with_name("ours.py"), lifespan=prompt, routes=[ROUTE], middleware=[Middleware(Preload)])
