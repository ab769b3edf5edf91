// Plain JavaScript on Node's own modules: this runs before there is a node_modules.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Installs what the lock file names when node_modules is missing, half done or older than it. Exits 1 when that fails. */
export async function installDependencies() {
  refuseOldNode()
  // npm writes this file last, so an interrupted install leaves none.
  if (lastChange('node_modules/.package-lock.json') >= lastChange('package-lock.json')) return
  console.log('Installing dependencies; the first time takes a minute or two.')
  // Development tools too, whatever NODE_ENV says: `npm start` and `npm test` share one node_modules.
  await npm('ci', '--include=dev', '--no-audit', '--no-fund')
}

/** Builds the web into dist when a source is newer than the last build. Exits 1 when that fails. */
export async function buildWeb() {
  const sources = ['web', 'shared', 'vite.config.ts', 'package-lock.json']
  if (lastChange(stamp) > Math.max(...sources.map(lastChange))) return
  console.log('Building the web.')
  const startedAt = new Date()
  // Under any other NODE_ENV Vite would bundle React's development build.
  const env = { ...process.env, NODE_ENV: 'production' }
  await run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { env })
  writeFileSync(join(root, stamp), '')
  // The moment the build began to read: what was saved while it ran is newer and gets built next time.
  utimesSync(join(root, stamp), startedAt, startedAt)
}

const stamp = 'dist/.built'

/** Milliseconds since 1970 of the newest change at or under a path, folders included since a deletion touches only them; 0 when absent. */
function lastChange(path) {
  const full = join(root, path)
  if (!existsSync(full)) return 0
  const stat = statSync(full)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(full).map((name) => lastChange(join(path, name))))
}

function npm(...args) {
  // The npm that called us, when one did; a shell because npm is a .cmd file on Windows.
  const caller = process.env.npm_execpath
  if (caller?.endsWith('.js')) return run(process.execPath, [caller, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

async function run(command, args, options) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  const [code] = await once(child, 'exit')
  for (const signal of signals) process.off(signal, pass)
  if (code !== 0) process.exit(1)
}

const signals = ['SIGINT', 'SIGTERM']

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [major, minor] = engines.node.match(/\d+/g).map(Number)
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number)
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return
  console.error(`Node ${engines.node} is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
