import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { migrate } from './migrate.ts'

/** A reason that the person at the terminal can act on. */
export class Unfit extends Error {}

/**
 * Copies a database that may be in use: what was committed when it began, nothing of what came later.
 * The copy bears its name only once it is whole and on the disk. @throws Unfit when the name is taken.
 */
export async function backupSqlite(from: string, to: string): Promise<void> {
  if (existsSync(to)) throw new Unfit(`${to} is there already; a backup overwrites nothing.`)
  const unfinished = `${to}.part`
  rmSync(unfinished, { force: true })
  mkdirSync(dirname(to), { recursive: true })
  const source = new Sqlite(from, { readonly: true })
  try {
    // One statement is one snapshot; the page-wise backup starts over whenever the server writes.
    source.prepare('vacuum into ?').run(unfinished)
  } finally {
    source.close()
  }
  try {
    refuseUnsound(unfinished)
    await flush(unfinished)
    renameSync(unfinished, to)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/**
 * Puts a backup in the place of a database that nobody has open. With `force` also of one that holds something,
 * which is then kept beside it. @returns where the former database lies now, or null.
 * @throws Unfit when the backup is not one, the database is in use, or it would be overwritten.
 */
export async function restoreSqlite(from: string, to: string, force: boolean): Promise<string | null> {
  if (!existsSync(from)) throw new Unfit(`There is no file ${from}.`)
  refuseUnsound(from)
  mkdirSync(dirname(to), { recursive: true })
  const wasThere = existsSync(to)
  if (wasThere) {
    if (!force && holdsSomething(to))
      throw new Unfit(`${to} is not empty. Use --force to replace it; it is kept beside.`)
    closeLog(to)
  }
  const arriving = `${to}.arriving`
  copyFileSync(from, arriving)
  // A backup may be older than the code that will read it.
  await migrate(`file:${arriving}`)
  await flush(arriving)
  const kept = wasThere ? `${to}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}.before-restore` : null
  if (kept) linkSync(to, kept)
  // The name changes hands in one step: a crash leaves the one or the other, never half of each.
  renameSync(arriving, to)
  return kept
}

function refuseUnsound(path: string): void {
  const verdict = ask(path, (file) => {
    const tables = file.prepare("select name from sqlite_master where type = 'table'").pluck().all()
    if (!tables.includes('cases') || !tables.includes('audit')) return 'it holds no cases and no audit log'
    return file.pragma('integrity_check', { simple: true })
  })
  if (verdict !== 'ok') throw new Unfit(`${path} is not a sound backup: ${verdict}.`)
}

const holdsSomething = (path: string): boolean =>
  ask(path, (file) => {
    const has = (table: string) => file.prepare(`select 1 from ${table} limit 1`).pluck().get() !== undefined
    const tables = file.prepare("select name from sqlite_master where type = 'table'").pluck().all()
    return ['people', 'sellers'].some((table) => tables.includes(table) && has(table))
  }) !== false

function ask<T>(path: string, question: (file: Sqlite.Database) => T): T | string {
  try {
    const file = new Sqlite(path, { readonly: true })
    try {
      return question(file)
    } finally {
      file.close()
    }
  } catch (error) {
    return (error as Error).message
  }
}

/** Folds the write-ahead log into the file, which SQLite does only for whoever is alone with it. */
function closeLog(path: string): void {
  const file = new Sqlite(path, { timeout: 500 })
  try {
    const mode = file.pragma('journal_mode = delete', { simple: true })
    if (mode !== 'delete') throw new Error(String(mode))
  } catch {
    throw new Unfit(`${path} is in use: stop the server first.`)
  } finally {
    file.close()
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}
