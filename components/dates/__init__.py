"""Time expressions in news text: found, and resolved against the day of publication."""
