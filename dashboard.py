"""What `streamlit run` opens; everything is in components/page/."""

from components.page.main import main

main()
