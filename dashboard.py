"""What `streamlit run` opens; everything is in components/page/."""

from streamlit import App

from components.page.main import main
from components.page.start.served import AHEAD, ROUTES, SCRIPT
from components.page.warming import warmed

app = App(SCRIPT, lifespan=warmed, routes=ROUTES, middleware=AHEAD)

if __name__ == "__main__":  # the page as a script, which tests run without a server
    main()
