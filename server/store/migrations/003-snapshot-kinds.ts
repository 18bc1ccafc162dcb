/** What had an automatic snapshot made; null for one that somebody named. Until now only restores made any. */
export const snapshotKinds = `
  ALTER TABLE snapshot ADD COLUMN kind TEXT;
  UPDATE snapshot SET kind = 'restore' WHERE automatic = 1;
`
