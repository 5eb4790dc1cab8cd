"""Who says it and with which words: cues, sources and holders of German."""
