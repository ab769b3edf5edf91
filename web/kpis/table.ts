import type { Counted } from './links.ts'
import type { Narrow } from './Marks.tsx'

/** One cell: what it says, and, where it is a number of things, what it counted. */
export type Cell = { text: string; raw?: number | string | null; mark?: { number: number; of: Counted } }

/** What a chart shows, as a table: for those who read rather than look, and for the file. */
export type TableOf = {
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly Cell[]; narrows?: Readonly<Parameters<Narrow>>; isNamed?: boolean }[]
}

export const textCell = (text: string): Cell => ({ text, raw: text })
export const numberCell = (text: string, raw: number | null, number: number, of: Counted): Cell => ({
  text,
  raw,
  mark: { number, of },
})
