/** Words for a live region; the same words as before get an unseen end, since a region is read aloud only when it changes. */
export const saidAgain = (words: string, before: string): string =>
  words !== '' && words === before ? `${words}\u00a0` : words
