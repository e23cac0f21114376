"""Identity: from the actors of single articles to entities over all articles, by judgements."""
