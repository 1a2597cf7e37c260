"""The parts of `check_cli.py`."""
