"""Document + entities + quantities + times -> claims: cue, holder, proposition and how it is held."""
