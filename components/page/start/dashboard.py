"""What Streamlit runs where there is no checkout with its own `dashboard.py`."""

from components.page.main import main

if __name__ == "__main__":
    main()
