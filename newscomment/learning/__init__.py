"""Makes the shipped data from treebanks, raw prose and tables. Needs nltk; not loaded when reading."""
