"""Claims: which words of a sentence one is, whose it is, and what tells its kind and certainty."""
