/**
 * A row where something was deleted or replaced whose words may still be in pages of the file: the file is to be written anew. It is
 * written in the transaction that deletes, so that a crash does not forget it. `times`: how often that was asked for since.
 */
export const wipeDue = `
  CREATE TABLE wipe_due (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    times INTEGER NOT NULL
  ) STRICT;
`
