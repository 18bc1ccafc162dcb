/**
 * What people write in a sealed round, until it is revealed or cancelled. `number` keeps the order in which entries came;
 * `cancelled_at` is set once the round was cancelled and the entry waits to be fetched by its author.
 */
export const sealedRounds = `
  CREATE TABLE sealed_entry (
    number INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    round TEXT NOT NULL,
    author TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    at INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    cancelled_at INTEGER,
    UNIQUE (workshop, round, author, id)
  ) STRICT;

  CREATE TABLE sealed_ready (
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    round TEXT NOT NULL,
    author TEXT NOT NULL,
    PRIMARY KEY (workshop, round, author)
  ) STRICT, WITHOUT ROWID;
`
