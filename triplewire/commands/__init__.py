"""The commands, a file a theme; importing one registers its commands with the application in `application.py`."""
