import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { isPostgres } from '../db/columns.ts'
import { migrate } from '../db/migrate.ts'

type Fresh = { url: string; remove: () => Promise<void> }

/** What is in a database beside its tables; `as` names it: the same name is the same content. */
type Content = { as: string; put: (url: string) => Promise<void> }

const templates = new Map<string, Promise<string>>()

/**
 * A migrated database of the engine under test, empty or with this content. Migrations, and what puts the content
 * there, run once a process; the rest are copies.
 */
export async function freshDatabase(content?: Content): Promise<Fresh> {
  const migrated = await template('', async (url) => migrate(url))
  if (!content) return copyOf(migrated)
  const source = await template(content.as, content.put, migrated)
  return copyOf(source)
}

function template(name: string, put: Content['put'], from: string | null = null): Promise<string> {
  const known = templates.get(name)
  if (known) return known
  const made = (isPostgres ? postgresTemplate : sqliteTemplate)(put, from)
  templates.set(name, made)
  return made
}

async function copyOf(source: string): Promise<Fresh> {
  return isPostgres ? copyPostgres(source) : copySqlite(source)
}

const base = () => process.env.DATABASE_URL ?? ''
const urlOf = (database: string) => Object.assign(new URL(base()), { pathname: `/${database}` }).href

let administrator: pg.Pool | null = null

async function inServer(statement: string): Promise<void> {
  administrator ??= new pg.Pool({ connectionString: base(), max: 2, allowExitOnIdle: true })
  await administrator.query(statement)
}

async function createPostgres(prefix: string, from: string | null): Promise<string> {
  const database = `${prefix}_${process.pid}_${randomBytes(4).toString('hex')}`
  await inServer(`create database ${database}${from ? ` template ${from}` : ''}`)
  return database
}

async function postgresTemplate(put: Content['put'], from: string | null): Promise<string> {
  const database = await createPostgres('template', from)
  await put(urlOf(database))
  return database
}

async function copyPostgres(source: string): Promise<Fresh> {
  const database = await createPostgres('test', source)
  return { url: urlOf(database), remove: () => inServer(`drop database ${database} with (force)`) }
}

async function sqliteTemplate(put: Content['put'], from: string | null): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'maru-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'template.db')
  if (from) copyFileSync(from, path)
  await put(`file:${path}`)
  return path
}

async function copySqlite(source: string): Promise<Fresh> {
  const folder = mkdtempSync(join(tmpdir(), 'maru-test-'))
  const path = join(folder, 'test.db')
  copyFileSync(source, path)
  return { url: `file:${path}`, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}
