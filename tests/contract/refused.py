"""The one exception of this reader: the word docs/HANDOFF_FORMAT.md gives for a refusal."""


class Refused(Exception):
    """A code that must not be taken, and why, in the document's word (`damaged`, `not_ours`, ...)."""

    def __init__(self, word, why=""):
        super().__init__(f"{word}: {why}" if why else word)
        self.word, self.why = word, why


def require(condition, word, why=""):
    if not condition:
        raise Refused(word, why)
