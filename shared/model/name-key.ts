/** A typed name as it is compared: however its accents are composed, in capitals or not, with any blanks. '' for none. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
