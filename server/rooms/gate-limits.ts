import { LIMITS } from '../../shared/model/limits.ts'

/** What one update may hold, beside the sizes of `LIMITS`. Honest sessions stay far below each of them. */
export const GATE = {
  /** authors (Yjs client ids) with structs in one update: an offline copy brings one for each of its reloads */
  clientsPerFrame: 2_000,
  /** Yjs draws client ids from 32 bits */
  clientId: 0xffff_ffff,
  /** last clock of an author */
  clock: 2 ** 31 - 1,
  /** new clocks of one update that hold nothing any more */
  dead: 1_000_000,
  /** authors that one connection may bring for the first time */
  authors: 2_000,
  /** author ids that are stored as somebody's although nobody has written with them yet */
  reserved: 50_000,
  /** structs that splitting may move within Yjs' lists, and characters that it copies, for one update */
  moves: 50_000_000,
  /**
   * items that Yjs may pass while it puts one update in order, at 0.15 to 0.3 microseconds each; and how many more for each
   * struct of the update. People who write on the same spot at the same time make it pass what the others wrote there meanwhile:
   * two who each put 490 letters before one another's pass them all for each, which is the most that honest people are let.
   */
  walk: 250_000,
  walkEach: 8,
  /**
   * items that one person's updates may make it pass beyond `usual` a struct, in all. Sixty people who each moved the same two
   * hundred notes while all were away make it pass three quarters of that together. `purseBack`: how many of them come back in a second.
   */
  purse: 1_000_000,
  purseBack: 100,
  usual: 16,
  /**
   * items that Yjs may pass to build one text, or the values of one key, from nothing, whatever the order of its authors; and all of
   * a board together. What comes in without a step in one order may take millions in the order in which a document is loaded.
   */
  listLoad: 500_000,
  loads: 5_000_000,
  /** ranges in one delete set */
  deletes: LIMITS.structs,
  /** characters of a key: three ids and what stands between them */
  key: 400,
  /** how deep a plain value nests */
  depth: 8,
  /** values inside one plain value */
  values: 10_000,
  /** characters of one string in a plain value: a promoted note carries its words */
  string: LIMITS.noteText,
} as const
