/** Thrown where work for a request ends because nobody waits for its answer any more. */
export class AskerGone extends Error {}
