import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { freePort } from './freePort.ts'
import { postgresBinaries } from './postgresBinaries.ts'

/**
 * Starts one real PostgreSQL for a test run, or takes the server that TEST_DATABASE_URL names.
 * Tests find its address in DATABASE_URL and may create databases there.
 */
export default async function startForTests(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
  project.config.env.DATABASE_URL = server.url
  return server.stop
}

/** A throw-away PostgreSQL on a free port; it also ends when this process dies, however that happens. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const user = unprivileged()
  const own = (inside: string) => {
    const folder = mkdtempSync(join(inside, 'maru-postgres-'))
    if (user) chownSync(folder, user.uid, user.gid)
    return folder
  }
  const home = own(user ? '/tmp' : tmpdir())
  const data = own(hasRoom(memory) ? memory : home)
  const removeAll = () => {
    for (const folder of [data, home]) rmSync(folder, { recursive: true, force: true })
  }
  try {
    const binaries = reachable(await postgresBinaries(), home, user)
    init(binaries, data, user)
    const port = await freePort()
    const server = spawn(
      'sh',
      ['-c', untilStdinCloses, 'sh', home, data, join(binaries, 'postgres'), '-D', data, ...settings(port, home)],
      {
        ...user,
        cwd: home,
        // Its own session: Ctrl-C is for us, and the server is stopped when our tests are done with it.
        detached: true,
        stdio: ['pipe', 'ignore', 'pipe'],
      },
    )
    let told = ''
    server.stderr.on('data', (chunk) => {
      told = (told + chunk).slice(-10_000)
    })
    const ended = once(server, 'exit')
    const bySocket = home.length < longestSocketFolder ? `?host=${home}` : ''
    const url = `postgres://maru@127.0.0.1:${port}/postgres${bySocket}`
    await answers(
      url,
      () => server.exitCode !== null,
      () => told,
    )
    return {
      url,
      stop: async () => {
        server.stdin.end()
        await ended
        removeAll()
      },
    }
  } catch (error) {
    removeAll()
    throw error
  }
}

/** `cat` waits on a pipe that only this process holds; when it closes, even by kill -9, the server is told to stop. */
const untilStdinCloses = 'home=$1; data=$2; shift 2; "$@" & cat; kill -INT $!; wait; cd /; rm -rf "$data" "$home"'

/** A disk in memory, on Linux: a thousand databases come and go, and none of them has to wait for a real one. */
const memory = '/dev/shm'
const hasRoom = (folder: string): boolean => {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 2 * 1024 ** 3
}
/** The kernel allows about a hundred signs for the address of a socket; it is quicker than a port. */
const longestSocketFolder = 80

const settings = (port: number, socketFolder: string) =>
  [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${socketFolder}`,
    'max_connections=200',
    'timezone=UTC',
    // The data is thrown away: nothing has to survive a power cut.
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    // Nothing lives long enough to be tidied up, written down in between, or worth compiling a query for.
    'autovacuum=off',
    'checkpoint_timeout=1h',
    'max_wal_size=512MB',
    'wal_level=minimal',
    'max_wal_senders=0',
    'jit=off',
  ].flatMap((setting) => ['-c', setting])

type User = { uid: number; gid: number }

/** PostgreSQL refuses to run as root; `nobody` is on every Unix. */
function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** The folder of binaries, or a copy of their tree when the user may not enter where they lie (a clone in /root). */
function reachable(binaries: string, home: string, user: User | undefined): string {
  const tried = spawnSync(join(binaries, 'initdb'), ['--version'], { ...user, cwd: home })
  if (tried.status === 0) return binaries
  const copy = join(home, 'native')
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

function init(binaries: string, data: string, user: User | undefined): void {
  chmodSync(data, 0o700)
  const flags = [
    '--username=maru',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
    '--pgdata',
    data,
  ]
  const made = spawnSync(join(binaries, 'initdb'), flags, { ...user, cwd: dirname(data), encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
}

async function answers(url: string, hasEnded: () => boolean, told: () => string): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (hasEnded() || Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${told()}`, { cause: error })
      await new Promise((later) => setTimeout(later, 100))
    }
  }
}
