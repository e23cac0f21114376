"""What qualifies a claim: polarity and modality, who says so, when and where it happened, who mediated."""
