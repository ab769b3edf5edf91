import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '#server/testing/freePort.ts'
import { givenDefectPolicy, withApi } from './fixtures.ts'

/**
 * Starts the console for one run of the tests: built web, fresh database, demo people, free port.
 * Tests find its address in E2E_URL and what it files (notices among it) under E2E_DATA. Whoever sets E2E_URL has a
 * console of the demo there already.
 */
export default async function startConsole(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL) return async () => undefined
  const data = mkdtempSync(join(tmpdir(), 'maru-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    // Nothing else of ours: a mail server or a database of the person who tests must stay untouched.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: `file:${join(data, 'console.db')}`,
      DATA_DIR: data,
      PUBLIC_URL: url,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      told = (told + chunk).slice(-10_000)
    })
  }
  const ended = once(server, 'exit')
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await answers(`${url}/readyz`, () => server.exitCode !== null)
  } catch (error) {
    await stop()
    throw new Error(`The console did not start:\n${told}`, { cause: error })
  }
  process.env.E2E_URL = url
  await withApi(url, 'ops', givenDefectPolicy)
  process.env.E2E_DATA = data
  return stop
}

async function answers(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    if (hasEnded() || Date.now() > deadline) throw new Error(`${url} does not answer`)
    await new Promise((later) => setTimeout(later, 100))
  }
}
