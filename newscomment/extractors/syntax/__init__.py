"""Subjects, clauses and what hangs on a noun: the grammar that several kinds of finding ask for."""
