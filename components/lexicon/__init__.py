"""Who, what and when as tables that a layman can edit; part of the program, reviewed and tested as code."""
