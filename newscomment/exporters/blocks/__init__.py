"""The blocks of an outline: one kind of finding, or two that belong together, a file."""
