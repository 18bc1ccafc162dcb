import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const HELP = `No Chromium or Chrome was found for the browser tests. Any one of these helps:
  - set CHROMIUM_PATH to a Chromium or Chrome that is installed
  - npx playwright install chromium
  - on Debian, as root: apt-get update && apt-get install -y chromium`

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap(folder => NAMES.map(name => join(folder, name))).find(runnable)
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Debian's own package. Without a wait for the disk after each of its files: tests that run beside write to it as well. */
const INSTALLING = [
  ['update', '-q'],
  ['install', '-y', '-q', '-o', 'Dpkg::Options::=--force-unsafe-io', 'chromium', 'fonts-dejavu-core'],
]
/** How far whatever else runs goes before it. */
const BEHIND = 10
const mayInstall = (): boolean => isDebian() && process.getuid?.() === 0
const unasked = (): NodeJS.ProcessEnv => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' })

/** Installs the package where we may. Its output goes to stderr: stdout belongs to the caller. */
function installOnDebian(): void {
  if (!mayInstall()) return
  console.error('No browser here: installing the Debian package "chromium" …')
  for (const args of INSTALLING) spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: unasked() })
}

const look = (): string | undefined => onPath() ?? [...PLACES, chromium.executablePath()].find(runnable)

/**
 * Installs a browser where `findBrowser` would have to, beside whatever else runs and behind it, without a word. Resolves once
 * nothing more comes of it; what went wrong is said by `findBrowser`, which tries once more.
 */
export async function installBrowserAhead(): Promise<void> {
  if (process.env.CHROMIUM_PATH || look() || !mayInstall()) return
  for (const args of INSTALLING)
    await new Promise<void>(resolve => {
      const installing = spawn('apt-get', args, { stdio: 'ignore', env: unasked() })
      if (installing.pid !== undefined) setPriority(installing.pid, BEHIND)
      installing.on('error', () => resolve())
      installing.on('exit', () => resolve())
    })
}

/**
 * The browser for the tests: CHROMIUM_PATH, else one that is installed, else Playwright's own, else Debian's package is
 * installed. Throws with a text that says what to do where there is none, or where CHROMIUM_PATH names no program.
 */
export function findBrowser(): string {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (runnable(asked)) return asked
    throw new Error(`CHROMIUM_PATH names ${asked}, which is not a program that can be run.`)
  }
  const found = look()
  if (found) return found
  installOnDebian()
  const installed = look()
  if (installed) return installed
  throw new Error(HELP)
}
