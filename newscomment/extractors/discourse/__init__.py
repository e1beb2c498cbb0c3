"""Discourse: the arguments of connectives and causes, and the part a claim plays in the argument."""
