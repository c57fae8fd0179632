"""The tables of kept conversations, one step of SQL for each version of them."""

import sqlite3

MIGRATIONS = (
    (
        """CREATE TABLE conversations (
            id TEXT PRIMARY KEY,
            owner TEXT NOT NULL,
            title TEXT NOT NULL,
            searched TEXT NOT NULL,
            created TEXT NOT NULL,
            updated TEXT NOT NULL,
            deleted TEXT
        )""",
        "CREATE INDEX by_owner ON conversations (owner, updated)",
        """CREATE TABLE turns (
            conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            said TEXT NOT NULL,
            searched TEXT NOT NULL,
            PRIMARY KEY (conversation, number)
        )""",
        "CREATE TABLE texts (digest TEXT PRIMARY KEY, text TEXT NOT NULL)",
        """CREATE TABLE cited (
            conversation TEXT NOT NULL,
            number INTEGER NOT NULL,
            digest TEXT NOT NULL REFERENCES texts (digest),
            PRIMARY KEY (conversation, number, digest),
            FOREIGN KEY (conversation, number) REFERENCES turns (conversation, number)
                ON DELETE CASCADE
        ) WITHOUT ROWID""",
        "CREATE INDEX by_digest ON cited (digest)",
        """CREATE TABLE feedback (
            conversation TEXT NOT NULL,
            number INTEGER NOT NULL,
            said TEXT NOT NULL,
            given TEXT NOT NULL,
            PRIMARY KEY (conversation, number),
            FOREIGN KEY (conversation, number) REFERENCES turns (conversation, number)
                ON DELETE CASCADE
        )""",
    ),
)
"""What brings the tables from each version to the next; a step that was released is never edited.

`said` is a turn as exact JSON, `searched` its words without diacritics; `texts` keeps what was
cited once, whatever becomes of the article. Times are UTC in ISO form, which sorts.
"""

VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """Return which version the tables are of; 0 is an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date, one transaction a version."""
    for version in range(version_of(connection), VERSION):
        connection.execute("BEGIN IMMEDIATE")
        for statement in MIGRATIONS[version]:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
