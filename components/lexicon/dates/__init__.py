"""The words that name times: months, units, numbers, holidays and well-known dated events."""
