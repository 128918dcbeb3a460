"""What `dateline dashboard` hands to Streamlit: the script, and what goes to the browser ahead of it."""

from pathlib import Path

from starlette.middleware import Middleware
from streamlit import App

from components.page.ahead import ROUTE
from components.page.preloading import Preload
from components.page.prompt import prompt

SCRIPT = Path(__file__).with_name("dashboard.py")
AHEAD = [Middleware(Preload)]
ROUTES = [ROUTE]

app = App(SCRIPT, lifespan=prompt, routes=ROUTES, middleware=AHEAD)
