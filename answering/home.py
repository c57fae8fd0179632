"""Where a collection is kept once it changes: in its own folder, or in a copy of what ships."""

from dataclasses import replace

from answering.settings import SEEDS, Settings
from library import Library

OWN_COPY = "bo-bai"
"""The folder, in the data folder, that the seeds are copied to before they are first changed."""


def own_library(settings: Settings) -> Library:
    """Return the library of the collection that `settings` name.

    The articles that ship with the program stay as they are: changes to them go to a copy in the
    data folder, made at the first one. A checkout stays clean, and an installed one, which may be
    read-only, can be changed too. A collection that the owner names is changed in its own folder.
    """
    ships = settings.collection.resolve() == SEEDS.resolve()
    return Library(settings.collection, settings.data / OWN_COPY if ships else None)


def at_home(settings: Settings) -> Settings:
    """Return the settings with the folder that the collection's articles are in by now."""
    return replace(settings, collection=own_library(settings).folder)
