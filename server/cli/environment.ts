import { existsSync } from 'node:fs'
import { type Env, readEnv } from '../env.ts'

/** The environment of a command; says what is wrong with it and leaves with 1. */
export function envOrExit(): Env {
  try {
    return readEnv(process.env)
  } catch (error) {
    return leave((error as Error).message)
  }
}

/** The same, for commands that work on a database that is there already. */
export function envWithDatabaseOrExit(): Env {
  const env = envOrExit()
  const path = pathOf(env.DATABASE_URL)
  if (path !== null && !existsSync(path)) leave(`There is no database at ${path}.`)
  return env
}

/** The file of an SQLite database; null for PostgreSQL. */
export const pathOf = (url: string): string | null => (url.startsWith('file:') ? url.slice('file:'.length) : null)

export function leave(message: string): never {
  console.error(message)
  process.exit(1)
}
