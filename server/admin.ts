import { ADMIN_COMMANDS, adminHelp, Refusal } from './admin/commands.ts'
import { readConfig } from './config.ts'

/** `npm run admin -- COMMAND …`: looks after the store of DATA_DIR, most of it while the server runs. */
const [name = 'help', ...rest] = process.argv.slice(2)
const config = readConfig(process.env)
const command = ADMIN_COMMANDS.find(c => c.name === name)

async function run(): Promise<number> {
  if (!config.ok) throw new Refusal(config.error)
  if (!command) {
    console.log(adminHelp())
    return name === 'help' || name === '--help' ? 0 : 2
  }
  if (rest.length !== command.takes.length)
    throw new Refusal(`${command.name} takes ${command.takes.join(' ') || 'nothing more'}`)
  return command.run(config.value, rest, line => console.log(line))
}

process.exitCode = await run().catch((error: unknown) => {
  console.error(
    error instanceof Error ? `${error.name === 'Refusal' ? '' : `${error.name}: `}${error.message}` : error,
  )
  return 1
})
