import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * `generate --name <what-changes>` writes the next migration of both engines from the tables.
 * `check` exits 1 when the tables say more than the migrations, or the engines would differ.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const engines = { sqlite: 'file:', postgres: 'postgres:' }

const { positionals, values } = parseArgs({ allowPositionals: true, options: { name: { type: 'string' } } })
const complaints = positionals[0] === 'generate' ? generate(values.name) : check()
for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length > 0 ? 1 : 0

function generate(name: string | undefined): string[] {
  if (!name || !/^[a-z][a-z0-9_-]*$/.test(name))
    return ['Say what changes: npm run migrations:generate -- --name add-strikes']
  draw(join(root, 'migrations'), name)
  return differences(join(root, 'migrations'))
}

function check(): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'maru-migrations-'))
  try {
    cpSync(join(root, 'migrations'), copy, { recursive: true })
    const before = listed(copy)
    draw(copy, 'drift')
    const added = listed(copy).filter((file) => !before.includes(file))
    const drift = added
      .filter((file) => file.endsWith('.sql'))
      .map((file) => `${file}\n${readFileSync(join(copy, file), 'utf8')}`)
    if (drift.length > 0) return ['The tables changed: npm run migrations:generate -- --name <what-changes>', ...drift]
    return differences(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function draw(folder: string, name: string): void {
  for (const url of Object.values(engines)) {
    const drawn = spawnSync(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', name], {
      cwd: root,
      // Relative: drizzle-kit puts "./" before whatever it is given.
      env: { ...process.env, DATABASE_URL: url, MIGRATIONS: relative(root, folder) },
      encoding: 'utf8',
    })
    // It exits 0 after some failures, but then it never says that it is through.
    if (drawn.status !== 0 || !/Your SQL migration file|No schema changes/.test(drawn.stdout)) {
      throw new Error(`drizzle-kit failed:\n${drawn.stdout}${drawn.stderr}`)
    }
  }
  mendExpressions(join(folder, 'sqlite'))
}

/** For SQLite drizzle-kit takes the commas of an indexed expression for those between columns, and quotes the pieces. */
function mendExpressions(folder: string): void {
  for (const file of listed(folder).filter((name) => name.endsWith('.sql'))) {
    const drawn = readFileSync(join(folder, file), 'utf8')
    const mended = drawn.replaceAll(
      /\((`[a-z]+\([^)]*\)`)\)/g,
      (_, pieces: string) => `(${pieces.replaceAll('`', '')})`,
    )
    if (mended !== drawn) writeFileSync(join(folder, file), mended)
  }
}

function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
}

type Snapshot = { tables: Record<string, Table> }
type Table = {
  name: string
  columns: Record<string, { name: string; notNull: boolean }>
  indexes: Record<string, { name: string; isUnique: boolean }>
  foreignKeys: Record<string, unknown>
  checkConstraints: Record<string, { name: string; value: string }>
}

/** What one engine's newest snapshot has and the other's has not. */
function differences(folder: string): string[] {
  const sqlite = facts(newestSnapshot(join(folder, 'sqlite')))
  const postgres = facts(newestSnapshot(join(folder, 'postgres')))
  return [
    ...sqlite.filter((fact) => !postgres.includes(fact)).map((fact) => `Only on SQLite: ${fact}`),
    ...postgres.filter((fact) => !sqlite.includes(fact)).map((fact) => `Only on PostgreSQL: ${fact}`),
  ]
}

function newestSnapshot(folder: string): Snapshot {
  const newest = listed(folder)
    .filter((file) => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1)
  if (!newest) throw new Error(`no migrations in ${folder}`)
  return JSON.parse(readFileSync(join(folder, newest), 'utf8'))
}

function facts({ tables }: Snapshot): string[] {
  return Object.values(tables).flatMap((table) =>
    [
      ...Object.values(table.columns).map(({ name, notNull }) => `column ${name}${notNull ? ' not null' : ''}`),
      ...Object.values(table.indexes).map(({ name, isUnique }) => `${isUnique ? 'unique ' : ''}index ${name}`),
      ...Object.values(table.checkConstraints).map(({ name, value }) => `check ${name} ${value}`),
      `${Object.keys(table.foreignKeys).length} foreign keys`,
    ].map((fact) => `${table.name}: ${fact}`),
  )
}
