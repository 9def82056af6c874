"""Python for the page: fetched from its sources, checked, compiled and packed.

`install(site)` puts it under site/run/; all the work is done once and kept in a cache.
"""
