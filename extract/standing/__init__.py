"""Standing facts: offices, members, kin, nationals, homes, seats, places in places."""
