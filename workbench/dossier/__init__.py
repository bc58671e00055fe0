"""The file: tables, migrations, the one way to write, search, integrity, backup."""
