import { spawn } from 'node:child_process'
import { ROOT } from './project.ts'

/** Runs a program of this project with its output on our screen. Gives the exit code; a signal counts as 1. */
export function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  return new Promise(resolve => {
    child.on('error', problem => {
      console.error(`${command}: ${problem.message}`)
      resolve(1)
    })
    child.on('exit', code => resolve(code ?? 1))
  })
}

/** Runs a JavaScript or TypeScript file with the Node that runs us. */
export const runNode = (
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> => runCommand(process.execPath, [file, ...args], env)
