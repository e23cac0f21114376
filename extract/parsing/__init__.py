"""From a text to its parse: what the parser is given, the model, and the tokens with what tables correct of them."""
