/** Every number that bounds a workshop, with its unit. Source: the design's "Sizes". */
export const LIMITS = {
  /** characters */ title: 200,
  /** characters */ name: 60,
  /** characters */ noteText: 10_000,
  /** characters */ field: 2_000,
  /** characters */ longText: 50_000,
  /** notes on one board, gone ones included */ notes: 25_000,
  /** bytes of encoded document */ state: 20 * 1024 * 1024,
  /** bytes of one socket frame */ frame: 4 * 1024 * 1024,
  /** bytes that the socket reads at all */ payload: 8 * 1024 * 1024,
  /** pieces of one message, and reads of the socket that an unfinished one may take */
  fragments: 64,
  chunks: 4_096,
  /** bytes of an HTTP body */ body: 10 * 1024 * 1024,
  /**
   * characters of one message, encoded, and values in it: the largest are the words of a sealed entry; of a facilitator's, a map with
   * all its areas, or a round about all its candidates
   */
  message: { length: 16 * 1024, values: 64 },
  command: { length: 256 * 1024, values: 2_000 },
  /** new clocks in one update */ clocks: 2_000_000,
  /** structs in one update */ structs: 300_000,
  /** frames a second, and how many may come at once */ framesPerSecond: 120,
  frameBurst: 480,
  /** bytes a second, and how many may come at once */ bytesPerSecond: 4 * 1024 * 1024,
  byteBurst: 16 * 1024 * 1024,
  /** bytes of messages that have begun and not ended, of all connections */
  unfinished: 128 * 1024 * 1024,
  /** open connections of one server, of one workshop, and of one person in it */
  connections: 12_000,
  roomConnections: 2_000,
  personConnections: 12,
  /** bytes of one awareness state */ awareness: 2_048,
  /** notes made by one paste */ paste: 500,
  /** named snapshots of one workshop, and how many there may be for a participant to add one: the rest is the facilitator's */
  snapshots: 200,
  participantsSnapshots: 150,
  /** automatic snapshots of one workshop; of more some go, see `snapshotsToDrop` */ automaticSnapshots: 50,
} as const
