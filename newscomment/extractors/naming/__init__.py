"""Names: which words name a party, of which kind it is, and which names are those of one party."""
