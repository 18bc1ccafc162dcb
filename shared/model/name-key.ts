/**
 * A typed name as it is compared: however its letters are composed or wide (a table from elsewhere may have them so), in capitals or
 * not, with any blanks. '' for none.
 */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
