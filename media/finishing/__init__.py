"""From a take to what can be listened to: trimmed, calmed, set to music, as loud as broadcast."""
