"""The code that the book prints: NumPy and nothing else."""
