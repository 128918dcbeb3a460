"""The script that `dateline dashboard` hands to Streamlit, alone in its folder.

Streamlit puts a script's folder first on `sys.path`, so nothing may lie beside it that others import by name.
"""
