"""What each kind of finding is found by: functions from a document and earlier findings to findings."""
