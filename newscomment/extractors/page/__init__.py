"""What a page holds round the piece: notes, lone lines, summaries, glued links."""
