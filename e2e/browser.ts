import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/**
 * The path of a Chromium to test in: CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else Playwright's own,
 * else Debian's package, which is installed when we are root there. Throws with what to do when there is none.
 */
export function findChromium(): string {
  const found = process.env.CHROMIUM_PATH ?? installed() ?? playwrights() ?? fromDebian()
  if (!found || !existsSync(found)) throw new Error('No Chromium: install one, or name one in CHROMIUM_PATH.')
  ensureKorean()
  return found
}

/** Flags under which Chromium runs as root, without a graphics card, and asks nothing of the network. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':')
  return [...names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), ...elsewhere].find(existsSync)
}

function playwrights(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function fromDebian(): string | undefined {
  if (!mayInstall()) return undefined
  aptInstall('chromium')
  return installed()
}

/** Without a Korean typeface every label is a row of boxes, and screenshots prove nothing. */
function ensureKorean(): void {
  const listed = spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' })
  if (mayInstall() && !listed.stdout?.trim()) aptInstall('fonts-noto-cjk')
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function aptInstall(name: string): void {
  console.log(`Installing ${name} by apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'inherit', env })
}
