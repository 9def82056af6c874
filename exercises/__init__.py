"""The exercises of the book: a module a page, an object an exercise."""
