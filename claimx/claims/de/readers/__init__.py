"""From German sentences to drafts of claims: a reader for each way of reporting."""
