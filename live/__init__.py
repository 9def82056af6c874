"""What figures that move compute: state in, arrays out, by the functions of snippets.

A module a figure. Its functions take text, numbers and arrays by keyword and return a
dictionary of them; they keep nothing, so a figure goes on from what the page holds.
"""
