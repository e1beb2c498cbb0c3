"""Risks: the words of a harm, what would bring it about, whom it would hit and who sees it."""
