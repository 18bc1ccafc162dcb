/**
 * Updates on their way into `update_log`, in the order in which they came: what one commit holds of many workshops is in one place of
 * the file, and not in a page of each of them. `at`: milliseconds since 1970.
 */
export const recentUpdates = `
  CREATE TABLE recent_update (
    number INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
`
