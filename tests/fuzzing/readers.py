"""Every reader of what comes from outside, what the fuzzer hands it, and what must then hold.

Each raises what it is documented to raise and nothing else. What is returned is whole: a text is
settled, and what would be saved reads back as it was.
"""

from tests.fuzzing.asked import ASKED
from tests.fuzzing.handed_in import HANDED_IN
from tests.fuzzing.kept import KEPT

READERS = {**HANDED_IN, **KEPT, **ASKED}
"""By the name that `--reader` takes."""
