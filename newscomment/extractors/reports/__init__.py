"""Reports: the source, cue and content of what somebody is said to say, think or want."""
