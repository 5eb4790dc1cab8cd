"""Who does what to whom in a German clause: the frame of a proposition."""
