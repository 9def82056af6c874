"""Python that runs in the reader's page: the standard library and NumPy, no more."""
