"""Sections: what is known of a paragraph, the role it plays, and the topic of a section."""
