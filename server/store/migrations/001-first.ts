/**
 * The first shape of the file. Each row of content carries a CRC-32 of itself, its workshop and its place, so that a damaged
 * or misplaced row is noticed. The stage is apart from `workshop`, whose small row is written with every commit.
 */
export const first = `
  CREATE TABLE workshop (
    id TEXT PRIMARY KEY,
    facilitator_hash BLOB NOT NULL,
    participant_hash BLOB NOT NULL,
    viewer_hash BLOB NOT NULL,
    facilitator_rotation INTEGER NOT NULL DEFAULT 0,
    participant_rotation INTEGER NOT NULL DEFAULT 0,
    viewer_rotation INTEGER NOT NULL DEFAULT 0,
    keys_crc INTEGER NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 1,
    seq INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE stage (
    workshop TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    crc INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE update_log (
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (workshop, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE compacted (
    workshop TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    up_to INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE claim (
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    client_id INTEGER NOT NULL,
    owner TEXT NOT NULL,
    PRIMARY KEY (workshop, client_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshot (
    number INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    made_by TEXT,
    automatic INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    partners INTEGER NOT NULL,
    body BLOB NOT NULL,
    crc INTEGER NOT NULL,
    UNIQUE (workshop, id)
  ) STRICT;

  CREATE TABLE probe (id INTEGER PRIMARY KEY, filler BLOB NOT NULL) STRICT;
`
