"""Words without meaning: sentences, tokens, tags, phrases, clauses, and the rules that run over them."""
