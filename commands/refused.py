"""The one error of the commands themselves."""


class InputRefused(Exception):
    """What was given to a command cannot be used; the message says what to do."""
