import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { Unfit } from './snapshot.ts'

/** The same on PostgreSQL, by its own tools, which must be on the PATH and no older than the server. */
export function backupPostgres(url: string, to: string): void {
  if (existsSync(to)) throw new Unfit(`${to} is there already; a backup overwrites nothing.`)
  const unfinished = `${to}.part`
  rmSync(unfinished, { force: true })
  run('pg_dump', ['--format=custom', '--no-owner', `--file=${unfinished}`, url])
  renameSync(unfinished, to)
}

/** All of it or nothing: one transaction, which waits until nobody holds a table. */
export function restorePostgres(from: string, url: string): void {
  if (!existsSync(from)) throw new Unfit(`There is no file ${from}.`)
  run('pg_restore', [
    '--clean',
    '--if-exists',
    '--no-owner',
    '--single-transaction',
    '--exit-on-error',
    `--dbname=${url}`,
    from,
  ])
}

function run(command: string, flags: string[]): void {
  const { status, error } = spawnSync(command, flags, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) throw new Unfit(`${command} is needed for PostgreSQL and cannot be started: ${error.message}`)
  if (status !== 0) throw new Unfit(`${command} ended with ${status}.`)
}
