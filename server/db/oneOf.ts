import { sql } from 'drizzle-orm'
import { check } from './columns.ts'

/**
 * A CHECK that carries a list of words into the database.
 * Raw on purpose: drizzle-kit writes `$1` into CHECKs whose values are bound.
 */
export function oneOf(table: string, column: string, words: readonly string[]) {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')
  return check(`${table}_${column}_word`, sql.raw(`"${column}" in (${list})`))
}
