"""One module per command of the command line: the work itself, free of options and of `sys.exit`."""
