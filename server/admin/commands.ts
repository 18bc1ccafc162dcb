import type { Config } from '../config.ts'
import { backUp } from './backup.ts'
import { compact, deleteOne, list, rotate } from './manage.ts'
import { restore } from './restore.ts'
import { verify } from './verify.ts'

export { Refusal } from './refusal.ts'

export interface AdminCommand {
  readonly name: string
  /** what must follow its name */
  readonly takes: readonly string[]
  readonly help: string
  /** Gives the exit code. Throws Refusal where it cannot be done, with words that say what to do. */
  run(config: Config, args: readonly string[], say: (line: string) => void): Promise<number>
}

export const ADMIN_COMMANDS: readonly AdminCommand[] = [
  { name: 'list', takes: [], help: 'every workshop: id, last change, size, title', run: list },
  {
    name: 'backup',
    takes: ['FILE'],
    help: 'writes everything into FILE, also while the server runs',
    run: backUp,
  },
  {
    name: 'restore',
    takes: ['FILE'],
    help: 'puts a backup in place of what is there; the server must be stopped, what was there is kept beside it',
    run: restore,
  },
  {
    name: 'delete',
    takes: ['ID'],
    help: 'deletes a workshop for good; whoever is in it is sent away',
    run: deleteOne,
  },
  {
    name: 'rotate',
    takes: ['ID'],
    help: 'gives a workshop new keys and prints its new links; the old ones end',
    run: rotate,
  },
  {
    name: 'compact',
    takes: [],
    help: 'makes long logs short; gives room back to the disk where no server runs',
    run: compact,
  },
  {
    name: 'verify',
    takes: [],
    help: 'reads every row and every document, and names what is damaged',
    run: verify,
  },
]

/** What there is, one line for each. */
export const adminHelp = (): string =>
  [
    'npm run admin -- COMMAND',
    '',
    ...ADMIN_COMMANDS.map(c => `  ${[c.name, ...c.takes].join(' ').padEnd(14)} ${c.help}`),
  ].join('\n')
