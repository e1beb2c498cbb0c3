"""Pronouns and descriptions: whom the words stand for that are no names, and who says I."""
