"""The same events in a plain px.timeline with the same slider; run by benchmarks/page.py."""

from datetime import timedelta

import pandas as pd
import plotly.express as px
import streamlit as st

from benchmarks.apps.made import frame


@st.cache_resource
def made() -> pd.DataFrame:
    """The dated events, each at least a day wide, as px.timeline wants them."""
    dated = frame().dropna(subset=["first"])
    return dated.assign(end=dated["last"] + timedelta(days=1))


st.set_page_config(layout="wide")
dated = made()
low, high = int(dated["first"].dt.year.min()), int(dated["last"].dt.year.max())
first, last = st.sidebar.slider("Years", low, high, (low, high))
rows = dated[(dated["last"].dt.year >= first) & (dated["first"].dt.year <= last)]
figure = px.timeline(rows, x_start="first", x_end="end", y="family", color="side", hover_name="title")
with st.container(key="timeline"):
    st.plotly_chart(figure)
