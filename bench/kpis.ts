import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import type { Database } from '#server/db/database.ts'
import { type Board, boardNames } from '#shared/kpis/board.ts'
import { boards } from '#shared/kpis/boards.ts'
import { type KpiName, kpiNames } from '#shared/kpis/kpis.ts'
import type { Scope } from '#shared/kpis/scope.ts'
import { baseQuestions } from './baseRows.ts'

/**
 * A year of a synthetic marketplace: every board and every figure from the roll-up beside the same questions asked of
 * base rows, turn about; and what noting facts costs a transition.
 * `KEEP` names a folder that keeps the database for the next run; otherwise it is thrown away.
 * `CASES=1000000 ROUNDS=5 KEEP=folder npm run bench:kpis`
 */
const cases = Number(process.env.CASES ?? 1_000_000)
const rounds = Number(process.env.ROUNDS ?? 5)
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const folder = process.env.KEEP ?? mkdtempSync(join(tmpdir(), 'maru-kpis-'))
const file = join(folder, `lives-${cases}.db`)
process.env.DATABASE_URL = `file:${file}`

type Line = { asked: string; 'roll-up ms': number; 'base rows ms': number; ratio: number }

try {
  const made = existsSync(file) ? null : await make()
  const { openDatabase } = await import('#server/db/open.ts')
  const database = await openDatabase(`file:${file}`)
  const base = new SqliteDatabase(file, { readonly: true })
  const now = new Date(statSync(file).birthtime)
  const figures = await compareFigures(database, base, now)
  const dashboards = await compareBoards(database, base, now)
  base.close()
  await database.close()
  report({ made, figures, dashboards, transition: transitions() })
} finally {
  if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true })
}

/** @returns seconds for the cases, and for telling what happened to them. */
async function make() {
  // Imported late: tables choose their engine by DATABASE_URL when they load.
  const { migrate } = await import('#server/db/migrate.ts')
  const { openDatabase } = await import('#server/db/open.ts')
  const { seedMarketplace } = await import('#server/seed/marketplace.ts')
  await migrate(`file:${file}`)
  const database = await openDatabase(`file:${file}`)
  for (const pragma of ['cache_size = -131072', 'wal_autocheckpoint = 16384', 'synchronous = normal'])
    await database.raw(`pragma ${pragma}`)
  const startedAt = performance.now()
  await seedMarketplace(database, { cases, now: new Date(), onProgress: tell })
  await database.raw('analyze')
  await database.close()
  return { seconds: Math.round((performance.now() - startedAt) / 1000), mb: Math.round(statSync(file).size / 1e6) }
}

function tell(done: number): void {
  if (Math.floor(done / 50_000) > Math.floor((done - 400) / 50_000)) console.log(`${done} cases`)
}

function yearOf(now: Date): Scope {
  return { from: dayOf(now.getTime() - 364 * 86_400_000), to: dayOf(now.getTime()) }
}

function dayOf(at: number): string {
  return new Date(at + 9 * 3_600_000).toISOString().slice(0, 10)
}

async function compareFigures(database: Database, base: SqliteDatabase.Database, now: Date): Promise<Line[]> {
  const { measure } = await import('#server/kpis/measure.ts')
  const { seriesOf } = await import('#server/kpis/series.ts')
  const scope = yearOf(now)
  const lines: Line[] = []
  for (const metric of kpiNames.filter((name) => baseQuestions[name])) {
    const kept = async () => {
      await measure(database.db, [metric], scope)
      await seriesOf(database.db, metric, scope, 'week')
    }
    lines.push(await turnAbout(metric, kept, () => askBase(base, [metric], scope)))
  }
  return lines
}

async function compareBoards(database: Database, base: SqliteDatabase.Database, now: Date): Promise<Line[]> {
  const { readBoard } = await import('#server/kpis/board.ts')
  const year = yearOf(now)
  const month = { ...year, from: dayOf(Date.parse(year.to) - 27 * 86_400_000) }
  const looker = await lookerAt(database)
  const lines: Line[] = []
  // Every made-up case is a suspension: boards of other queues have nothing to be asked of base rows.
  const names = boardNames.filter((name) => boards[name].kinds?.includes('suspensions') ?? true)
  for (const [span, scope] of Object.entries({ '28 days': month, year })) {
    for (const name of names) {
      const ownScope = boards[name].own ? { ...scope, personIds: [looker.id] } : scope
      const ask = { name, scope: ownScope, compare: 'none' as const, now, showsPeople: true, looker }
      const kept = () => readBoard(database.db, ask)
      lines.push(await turnAbout(`${name}, ${span}`, kept, () => askBase(base, questionsOf(boards[name]), scope)))
    }
  }
  return lines
}

async function lookerAt(database: Database) {
  const { eq } = await import('drizzle-orm')
  const { people } = await import('#server/people/table.ts')
  const [ops] = await database.db.select({ id: people.id }).from(people).where(eq(people.email, 'ops@demo'))
  return { id: ops?.id ?? '', teamIds: [], rows: null }
}

/** Every figure of a board once, though boards ask for some of them by team, kind and person too. */
function questionsOf({ tiles, courses, columns }: Board): KpiName[] {
  const all = [...tiles, ...courses.flatMap(({ kpis }) => kpis), ...columns]
  return [...new Set(all)].filter((name) => baseQuestions[name])
}

function askBase(base: SqliteDatabase.Database, names: readonly KpiName[], { from, to }: Scope): void {
  const bounds = { from: Date.parse(`${from}T00:00:00+09:00`), to: Date.parse(`${to}T00:00:00+09:00`) + 86_400_000 }
  for (const name of names) base.prepare(baseQuestions[name] ?? '').all(bounds)
}

async function turnAbout(asked: string, kept: () => Promise<unknown>, base: () => void): Promise<Line> {
  const took: [number[], number[]] = [[], []]
  // The first round warms both up.
  for (let round = 0; round <= rounds; round++) {
    for (const [at, work] of [kept, base].entries()) {
      const before = performance.now()
      await work()
      if (round > 0) took[at]?.push(performance.now() - before)
    }
  }
  const [own, other] = [median(took[0]), median(took[1])]
  const line = { asked, 'roll-up ms': round1(own), 'base rows ms': round1(other), ratio: round1(other / own) }
  console.log(line)
  return line
}

/** Transitions of one process after the other, with and without noting: the best round of each, since others disturb. */
function transitions() {
  const times = { with: [] as number[], without: [] as number[] }
  for (let round = 0; round < 5; round++) {
    for (const how of ['without', 'with'] as const) {
      const env = { ...process.env, DATABASE_URL: `file:${join(mkdtempSync(join(folder, 'acts-')), 'acts.db')}` }
      execFileSync(process.execPath, ['--import', 'tsx', here('migrated.ts')], { env })
      const hooks = how === 'without' ? ['--import', here('withoutFacts.mjs')] : []
      const args = ['--import', 'tsx', ...hooks, here('transitions.ts'), '300']
      const said = execFileSync(process.execPath, args, { env, encoding: 'utf8' })
      times[how].push((JSON.parse(said) as { medianMs: number }).medianMs)
    }
  }
  const [noted, silent] = [Math.min(...times.with), Math.min(...times.without)]
  return { 'with facts ms': round2(noted), 'without ms': round2(silent), ratio: round2(noted / silent), times }
}

function report(told: { made: unknown; figures: Line[]; dashboards: Line[]; transition: object }): void {
  console.table(told.figures)
  console.table(told.dashboards)
  console.log(told.transition)
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) }
  const results = { at: new Date().toISOString(), node: process.version, machine, cases, rounds, ...told }
  writeFileSync(here('kpis.json'), `${JSON.stringify(results, null, 2)}\n`)
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
function round1(value: number): number {
  return Math.round(value * 10) / 10
}
function round2(value: number): number {
  return Math.round(value * 100) / 100
}
