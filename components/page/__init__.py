"""The dashboard: one part of the page a module, one `show()` a part; the only room that knows Streamlit.

The address bar holds what is chosen: a widget writes it there when it moves, and every run reads it
back before the widgets are drawn. So a copied link and the browser's back button need no code of their own.
"""
