import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
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

/** Debian's own package, where we may install one. Its output goes to stderr: stdout belongs to the caller. */
function installOnDebian(): void {
  if (!isDebian() || process.getuid?.() !== 0) return
  console.error('No browser here: installing the Debian package "chromium" …')
  const options = {
    stdio: ['ignore', 2, 2] as ['ignore', number, number],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-q'], options)
  spawnSync('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-dejavu-core'], options)
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
  const look = (): string | undefined => onPath() ?? [...PLACES, chromium.executablePath()].find(runnable)
  const found = look()
  if (found) return found
  installOnDebian()
  const installed = look()
  if (installed) return installed
  throw new Error(HELP)
}
