"""How the bundled model is made: prepare, train, evaluate, export."""
