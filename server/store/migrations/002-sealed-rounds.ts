/**
 * Sealed rounds. What people write in one is kept in a table of its own, `sealed_entry_<number>`, made with the first entry
 * and dropped with the round: see `sqlite-sealed.ts`. `cancelled_at` is set once entries wait to be fetched by their authors.
 */
export const sealedRounds = `
  CREATE TABLE sealed_round (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    round TEXT NOT NULL,
    cancelled_at INTEGER,
    UNIQUE (workshop, round)
  ) STRICT;
`
