"""The Python that runs a page's blocks: in the reader's browser, and under test."""
