"""What `dateline dashboard` hands to Streamlit, alone in its folder.

Streamlit puts that folder first on `sys.path`, so nothing may lie in it that others import by name.
"""
