"""Stances: what is said well or ill of whom, outright or by the words round a mention."""
