"""The page as a script, which needs no checkout with its own `dashboard.py`."""

from components.page.main import main

if __name__ == "__main__":
    main()
