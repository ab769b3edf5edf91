import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { isPostgres } from '../db/columns.ts'
import { migrate } from '../db/migrate.ts'

type Fresh = { url: string; remove: () => Promise<void> }

let template: Promise<string> | null = null

/** An empty, migrated database of the engine under test. Migrations run once a process; the rest are copies. */
export async function freshDatabase(): Promise<Fresh> {
  template ??= isPostgres ? migratedPostgres() : migratedSqlite()
  const source = await template
  return isPostgres ? copyPostgres(source) : copySqlite(source)
}

const name = (prefix: string) => `${prefix}_${process.pid}_${randomBytes(4).toString('hex')}`
const base = () => process.env.DATABASE_URL ?? ''
const urlOf = (database: string) => Object.assign(new URL(base()), { pathname: `/${database}` }).href

async function inServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: base() })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function migratedPostgres(): Promise<string> {
  const database = name('template')
  await inServer(`create database ${database}`)
  await migrate(urlOf(database))
  return database
}

async function copyPostgres(source: string): Promise<Fresh> {
  const database = name('test')
  await inServer(`create database ${database} template ${source}`)
  return { url: urlOf(database), remove: () => inServer(`drop database ${database} with (force)`) }
}

async function migratedSqlite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'maru-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'template.db')
  await migrate(`file:${path}`)
  return path
}

async function copySqlite(source: string): Promise<Fresh> {
  const folder = mkdtempSync(join(tmpdir(), 'maru-test-'))
  const path = join(folder, 'test.db')
  copyFileSync(source, path)
  return { url: `file:${path}`, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}
