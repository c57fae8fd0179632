"""The pages: how questions, answers and articles are drawn. Run by `app.py` through Streamlit."""
