"""JupyterLite under the site: others' application, the book's Python, its notebooks.

`install(made, …)` puts it into a release; `python -m book.build --lab` asks for it.
"""
