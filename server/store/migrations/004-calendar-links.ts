/** The address under which a workshop's dates may be read; only the hash of its secret part. */
export const calendarLinks = `
  CREATE TABLE calendar_link (
    workshop TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
  ) STRICT;
`
