import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { boardNames } from '#shared/kpis/board.ts'
import { listPath, type Person, signIn } from './console.ts'
import { growCases } from './growth.ts'
import { start } from './servers.ts'

/**
 * A list of a million cases taken along as a file: how long it takes, whether memory stays flat, and whether opening a
 * case stays quick meanwhile, with managers looking at boards of a year all the while. Cases are opened at a steady rate,
 * each counted from when it was due, in turn: idle, CSV and boards, idle, workbook and boards.
 * A folder named by `--keep` keeps the database for the next run; it is the one of `bench:flat`.
 * `npm run bench:exports -- [--cases 1000000] [--rate 100] [--idle 20] [--keep folder]`
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    rate: { type: 'string', default: '100' },
    idle: { type: 'string', default: '20' },
    keep: { type: 'string' },
  },
})
const [cases, rate, idleSeconds] = [Number(values.cases), Number(values.rate), Number(values.idle)]

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'maru-exports-'))
const DATABASE_URL = `file:${join(folder, `${cases}.db`)}`
process.env.DATABASE_URL = DATABASE_URL
let stop = async () => {}
let boardsSeen = 0

type Window = { what: string; seconds: number; opened: number; p50: number; p99: number; peakMb: number; file?: Saved }
type Saved = { rows: number; mb: number; rowsPerSecond: number }

try {
  if (!existsSync(join(folder, `${cases}.db`))) await growCases(DATABASE_URL, cases)
  const env = { DATABASE_URL, DATA_DIR: folder, DEMO: 'true', LOG_LEVEL: 'silent', HOST: '127.0.0.1' }
  const maru = await start(here('../server/main.ts'), '/readyz', env)
  stop = maru.stop
  const ops = await signIn(maru.url, 'ops@demo')
  const ids = await someIds(ops)
  // What starts with the console is done, and what is asked is compiled.
  await pause(5_000)
  await watch('warming up', maru.pid, ops, ids, () => rest(3_000))
  const windows = [
    await watch('idle', maru.pid, ops, ids, () => rest(idleSeconds * 1000)),
    await watch('while a CSV is saved', maru.pid, ops, ids, () => besideBoards(ops, () => save(ops, 'csv'))),
    await watch('idle', maru.pid, ops, ids, () => rest(idleSeconds * 1000)),
    await watch('while a workbook is saved', maru.pid, ops, ids, () => besideBoards(ops, () => save(ops, 'xlsx'))),
  ]
  report(windows)
} finally {
  await stop()
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
}

function rest(ms: number): Promise<undefined> {
  return pause(ms, undefined)
}

/** Cases from all over the list. */
async function someIds(ops: Person): Promise<string[]> {
  const starts = Array.from({ length: 20 }, (_, at) => Math.floor((at * Math.max(0, cases - 50)) / 20))
  const pages: { id: string }[][] = []
  for (const first of starts) pages.push(await ops.get(listPath('cases', {}, ['openedAt', 'DESC'], first, 50)))
  return pages.flat().map(({ id }) => id)
}

/** Opens cases at the rate until the work ends, and looks at the memory of the console meanwhile. */
async function watch(
  what: string,
  pid: number,
  ops: Person,
  ids: readonly string[],
  work: () => Promise<Saved | undefined>,
): Promise<Window> {
  const took: number[] = []
  let peakMb = 0
  let isOver = false
  const looking = (async () => {
    while (!isOver) {
      peakMb = Math.max(peakMb, residentMb(pid))
      await pause(500)
    }
  })()
  const startedAt = performance.now()
  const opening = (async () => {
    const open = new Set<Promise<void>>()
    for (let number = 0; !isOver; number++) {
      const due = startedAt + (number * 1000) / rate
      if (due > performance.now()) await pause(due - performance.now())
      const one = openCase(ops, ids[number % ids.length] ?? '').then(() => {
        took.push(performance.now() - due)
        open.delete(one)
      })
      open.add(one)
    }
    await Promise.all(open)
  })()
  const file = await work()
  const seconds = (performance.now() - startedAt) / 1000
  isOver = true
  await Promise.all([looking, opening])
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const told = { what, seconds: round(seconds), opened: took.length, p50: at(0.5), p99: at(0.99), peakMb }
  return file ? { ...told, file: { ...file, rowsPerSecond: Math.round(file.rows / seconds) } } : told
}

async function openCase(ops: Person, id: string): Promise<void> {
  const answer = await ops.call('GET', `/api/cases/${id}`)
  if (!answer.ok) throw new Error(`case ${id}: ${answer.status}`)
  await answer.arrayBuffer()
}

/** A manager opens one board after the other, over a year, with a breath between them. */
async function besideBoards(ops: Person, work: () => Promise<Saved>): Promise<Saved> {
  let isOver = false
  const to = new Date().toISOString().slice(0, 10)
  const from = new Date(Date.now() - 364 * 86_400_000).toISOString().slice(0, 10)
  const looking = (async () => {
    for (let number = 0; !isOver; number++) {
      const board = await ops.call(
        'GET',
        `/api/dashboards/${boardNames[number % boardNames.length]}?from=${from}&to=${to}`,
      )
      if (!board.ok) throw new Error(`a board: ${board.status}`)
      boardsSeen++
      await pause(1_000)
    }
  })()
  const file = await work()
  isOver = true
  await looking
  return file
}

/** As a browser saves it, in a process of its own. */
async function save(ops: Person, format: 'csv' | 'xlsx'): Promise<Saved> {
  const asked = await ops.call('POST', '/api/exports', { resource: 'cases', format })
  const { id } = (await asked.json()) as { id: string }
  const child = spawn(process.execPath, [here('./download.mjs'), `${ops.url}/api/exports/${id}/file`, ops.cookie])
  child.stdout.setEncoding('utf8')
  let said = ''
  child.stdout.on('data', (text: string) => {
    said += text
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`the ${format} was broken off`)
  const { bytes, lines } = JSON.parse(said) as { bytes: number; lines: number }
  if (format === 'csv' && lines !== cases + 1) throw new Error(`${lines} lines of ${cases} cases`)
  const { rows } = await ended(ops, id)
  if (rows !== cases) throw new Error(`${rows} rows of ${cases} cases`)
  return { rows, mb: round(bytes / 1e6), rowsPerSecond: 0 }
}

async function ended(ops: Person, id: string): Promise<{ state: string; rows: number }> {
  for (;;) {
    const told = await ops.get<{ state: string; rows: number }>(`/api/exports/${id}`)
    if (told.state !== 'running') return told
    await pause(100)
  }
}

function residentMb(pid: number): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024)
}

function report(windows: Window[]): void {
  console.table(windows.map(({ file, ...told }) => ({ ...told, ...file })))
  const idle = Math.max(...windows.filter(({ file }) => !file).map(({ p99 }) => p99))
  const busy = windows.filter(({ file }) => file)
  for (const { what, p99, peakMb } of busy)
    console.log(`${what}: p99 of opening a case ${round(p99 / idle)} × idle, at most ${peakMb} MB resident`)
  console.log(`${boardsSeen} boards of a year were looked at meanwhile`)
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) }
  const results = { at: new Date().toISOString(), node: process.version, machine, cases, rate, boardsSeen, windows }
  writeFileSync(here('exports.json'), `${JSON.stringify(results, null, 2)}\n`)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
