/** A test, by its file and part of its name. */
type Named = readonly [file: string, name: string]

export interface Threat {
  readonly row: number
  readonly text: string
  /** what shows that it is met */
  readonly tests: readonly Named[]
  /** why there is none: the part of the system that it is about is not built */
  readonly excepted?: string
}

const gate = 'tests/property/gate-hazards.test.ts'
const bombs = 'tests/security/gate-bombs.test.ts'
const doors = 'tests/integration/socket-doors.test.ts'
const frames = 'tests/integration/socket-bad-frames.test.ts'
const secrets = 'tests/security/secrets.test.ts'
const reserved = 'tests/security/reserved-authors.test.ts'
const asking = 'tests/security/asking.test.ts'
const flood = 'tests/security/flood.test.ts'
const connections = 'tests/security/connections.test.ts'
const sqlite = 'tests/contract/sqlite-store.test.ts'
const damage = 'tests/contract/sqlite-damage.test.ts'
const saved = 'tests/integration/socket-saved.test.ts'
const input = 'tests/integration/http-bad-input.test.ts'

/** The threats that the product was designed against, each with the tests that show its control. */
export const THREATS: readonly Threat[] = [
  {
    row: 1,
    text: 'a viewer writes',
    tests: [
      ['tests/integration/socket-viewer.test.ts', 'changes nothing: whatever it sends, nobody hears of it'],
    ],
  },
  {
    row: 2,
    text: 'forged presence',
    tests: [
      [frames, "another's presence cannot be changed, with whatever clock"],
      ['tests/integration/socket-presence.test.ts', 'what stock clients echo reaches nobody'],
      ['tests/integration/socket-presence.test.ts', 'a state of more than 2 KB is not passed on'],
    ],
  },
  {
    row: 3,
    text: "structs under another's client id",
    tests: [
      [frames, "new structs in another's name are refused"],
      [reserved, '[T3] nobody writes with the id that another shows'],
      [secrets, '[T3] an author id stays its owner’s after a restart and a compaction'],
    ],
  },
  {
    row: 4,
    text: 'update bombs',
    tests: [
      [gate, ', at once and without a trace'],
      [gate, 'allocates nothing by the numbers of the sender'],
      [gate, 'leaves the victim free to write'],
      [bombs, 'letters before each letter of a text: refused'],
      [bombs, 'the same in frames of ten letters: let in until the sender has had more than anybody needs'],
      [bombs, 'writes after each of the writes of another to a key: refused'],
      ['tests/property/gate-walks.test.ts', 'are those that Yjs takes, for whatever people write'],
    ],
  },
  {
    row: 5,
    text: 'well-formed updates that are no board',
    tests: [
      ['tests/property/gate-mutations.test.ts', 'what it admits applies, leaves nothing pending'],
      [
        'tests/integration/socket-room.test.ts',
        'that was surprised by an admitted update goes back to what is stored',
      ],
      ['tests/property/watch-board.test.ts', 'an entity that cannot be read is left out and counted'],
    ],
  },
  {
    row: 6,
    text: 'keys in addresses, referrers and logs',
    tests: [
      [
        'tests/integration/http-logs.test.ts',
        'no key, no name, no title and no text of a note is ever in a log',
      ],
      [doors, 'answers with the subprotocol that was offered, never with the key'],
      ['tests/integration/http-pages.test.ts', 'are strict, and do not break plain http'],
    ],
  },
  {
    row: 7,
    text: 'a revoked link that still works',
    tests: [[secrets, '[T7] a replaced key has closed each socket']],
  },
  {
    row: 8,
    text: 'guessing of links',
    tests: [
      ['tests/integration/http-limits.test.ts', 'wrong keys run into a limit'],
      ['tests/unit/server-keys.test.ts', 'are 256 random bits: no two alike'],
      ['tests/integration/http-access.test.ts', 'a wrong key, a damaged key, another workshop’s key'],
      [doors, 'turns away wrong keys and unknown workshops alike'],
    ],
  },
  {
    row: 9,
    text: 'sockets of foreign pages',
    tests: [[doors, 'admits pages of its own host and of the public address only']],
  },
  {
    row: 10,
    text: 'large messages, and slow pieces of messages',
    tests: [
      [frames, ': closes that socket with '],
      [flood, '[T10] more pieces than a message may have'],
      [flood, '[T10] 300 sockets that never end their message'],
      [flood, '[T10] the largest unfinished messages are cut first'],
    ],
  },
  { row: 11, text: 'heads that never end', tests: [[flood, '[T11] heads that never end']] },
  {
    row: 12,
    text: 'floods of connections',
    tests: [
      [doors, 'limits how many one address opens'],
      [flood, '[T12] a full server answers 503'],
      [flood, '[T12] a full workshop takes nobody more'],
      [flood, '[T12] one person has so many connections and no more'],
    ],
  },
  {
    row: 13,
    text: 'floods of messages',
    tests: [
      [frames, 'too many frames: closed for a while, not for ever'],
      [frames, 'an honest client may send as fast as people do'],
      [asking, '[T13] who asks for the document on and on'],
      [asking, '[T13] hello on and on'],
    ],
  },
  {
    row: 14,
    text: 'slow readers',
    tests: [
      [saved, 'a connection that does not read is cut; the others go on'],
      [asking, '[T14] who asks and does not read is cut instead of answered'],
      ['tests/integration/socket-room.test.ts', 'skips presence for who reads slowly'],
    ],
  },
  {
    row: 15,
    text: 'everybody comes back at once',
    tests: [
      [connections, '[T15] after an outage clients come back spread out'],
      [connections, '[T15] 500 who come at once are given one and the same encoding'],
    ],
  },
  {
    row: 16,
    text: 'sealed words before the reveal',
    tests: [
      ['tests/integration/rounds-secrecy.test.ts', 'after an anonymous round nothing says who wrote what'],
      ['tests/contract/sealed-traces.test.ts', 'one who reads the file meanwhile delays that'],
    ],
  },
  {
    row: 17,
    text: 'contacts in exports, logs, backups and viewers’ links',
    tests: [
      [secrets, '[T17] contacts, remarks and keys are in nothing that a viewer'],
      [
        'tests/integration/socket-viewer.test.ts',
        'sees the board as it is and as it changes, without contacts',
      ],
      [sqlite, 'deleting a workshop takes its words out of the files'],
      ['tests/security/erase.test.ts', 'a record: it is in no table, log, snapshot'],
    ],
  },
  { row: 18, text: 'formulas in tables', tests: [['tests/*/files-*.test.ts', '[T18]']] },
  {
    row: 19,
    text: 'script in notes and links',
    tests: [
      ['tests/security/pages.test.ts', '[T19] nothing in the client turns words into HTML or code'],
      ['tests/integration/http-pages.test.ts', 'are strict, and do not break plain http'],
    ],
  },
  { row: 20, text: 'pictures as a way in', tests: [[secrets, '[T20] the server draws no pictures']] },
  {
    row: 21,
    text: 'imports that are bombs',
    tests: [
      [input, 'more than 10 MiB: 413'],
      [input, 'nesting without end'],
      ['tests/integration/http-board.test.ts', 'more notes than a board holds: 422'],
    ],
  },
  {
    row: 22,
    text: 'paths in names',
    tests: [
      [secrets, '[T22] whatever an address names'],
      [doors, 'turns away wrong keys and unknown workshops alike'],
    ],
  },
  {
    row: 23,
    text: 'keys that reach a prototype',
    tests: [
      [input, 'a key that reaches the prototype is refused, and nothing is polluted'],
      [gate, ', at once and without a trace'],
    ],
  },
  {
    row: 24,
    text: 'a full disk',
    tests: [
      [sqlite, 'acknowledges nothing, keeps what it has, and goes on by itself'],
      [saved, 'a full disk: nothing is shown or called saved'],
      ['tests/integration/http-full-disk.test.ts', '503 for what cannot be stored'],
    ],
  },
  { row: 25, text: 'Postgres is down', tests: [], excepted: 'there is no Postgres store' },
  { row: 26, text: 'Redis is down', tests: [], excepted: 'there is no bus between nodes' },
  {
    row: 27,
    text: 'kill -9 and torn writes',
    tests: [
      ['tests/faults/kill-9.test.ts', ' times while four people write: all that was acknowledged'],
      ['tests/faults/kill-9.test.ts', 'negative control'],
      [sqlite, 'a commit that lost its last %i bytes leaves nothing of it'],
    ],
  },
  {
    row: 28,
    text: 'damaged rows',
    tests: [
      [damage, 'a damaged stage'],
      [damage, 'a damaged page of the file ends in one of the store’s own errors'],
      [sqlite, 'a damaged sealed entry keeps its workshop shut, the others go on'],
      ['tests/integration/socket-room.test.ts', 'that cannot be loaded is not opened empty'],
    ],
  },
  {
    row: 29,
    text: 'two nodes own one room',
    tests: [],
    excepted: 'one process holds a data folder; another is refused',
  },
  { row: 30, text: 'clocks that are wrong', tests: [[secrets, '[T30] no client’s clock decides anything']] },
  {
    row: 31,
    text: 'half-open sockets',
    tests: [
      [connections, '[T31] who answers no ping is gone within 60 beats'],
      [
        'tests/integration/socket-presence.test.ts',
        'in ten idle minutes nobody waits 30 seconds for a frame',
      ],
    ],
  },
  {
    row: 32,
    text: 'frames twice, late and out of order',
    tests: [[connections, '[T32] every frame three times']],
  },
  {
    row: 33,
    text: 'a restart in mid-session',
    tests: [
      ['tests/integration/http-start.test.ts', 'SIGTERM while people are there'],
      [saved, 'an orderly stop stores what was sent, and says goodbye'],
    ],
  },
  {
    row: 34,
    text: 'who deleted the wall?',
    tests: [
      [
        'tests/integration/auto-snapshots.test.ts',
        '[F31] many notes deleted in one edit: the board before is kept',
      ],
      ['tests/integration/http-snapshots.test.ts', 'makes the board what it was, and keeps what was there'],
    ],
  },
  {
    row: 35,
    text: 'a participant deletes everything',
    tests: [
      [
        'tests/integration/auto-snapshots.test.ts',
        '[F31] many notes deleted in one edit: the board before is kept',
      ],
    ],
  },
  {
    row: 36,
    text: 'a stolen backup',
    tests: [
      [secrets, '[T36] what a stolen database holds opens nothing'],
      ['tests/integration/http-logs.test.ts', 'the store holds no key'],
    ],
  },
]
