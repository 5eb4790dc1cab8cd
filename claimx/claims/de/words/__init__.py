"""What a German word may be, and which words make a phrase."""
