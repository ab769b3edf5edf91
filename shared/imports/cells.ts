/** How the text of one cell is read. Cells come trimmed; an empty one has no value and is not a mistake here. */

type Read<V, R extends string> = { value: V } | { reason: R }

/** Text as every database stores it alike, in one spelling of its letters. */
export function readText(
  cell: string,
  longest: number,
): { value: string | undefined } | { reason: 'too-long' | 'unstorable-text' } {
  if (cell === '') return { value: undefined }
  if (cell.length > longest) return { reason: 'too-long' }
  if (cell.includes('\0') || !cell.isWellFormed()) return { reason: 'unstorable-text' }
  return { value: cell.normalize('NFC') }
}

const longestNumber = 60

/** A plain decimal number. Thousands separators, percent signs and hexadecimal are not guessed at. */
export function readNumber(cell: string): Read<number, 'not-a-number' | 'not-finite'> {
  if (cell.length > longestNumber) return { reason: 'not-a-number' }
  if (/^[+-]?(inf(inity)?|nan|∞)$/i.test(cell)) return { reason: 'not-finite' }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) return { reason: 'not-a-number' }
  const value = Number(cell)
  // Adding zero turns -0 into 0: the databases do not agree on keeping the sign.
  return Number.isFinite(value) ? { value: value + 0 } : { reason: 'not-finite' }
}

const firstYear = 1990

/** A day as 2026-11-22, 2026/11/22, 2026. 11. 22. or 20261122, a midnight behind it or not. @returns YYYY-MM-DD. */
export function readDay(cell: string): Read<string, 'not-a-date' | 'impossible-date'> {
  const parts =
    cell.length <= 40 &&
    (/^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(cell) ??
      /^(\d{4})()(\d{2})(\d{2})$/.exec(cell))
  if (!parts) return { reason: 'not-a-date' }
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= firstYear
  return isReal ? { value: date.toISOString().slice(0, 10) } : { reason: 'impossible-date' }
}

/** The day in Seoul at this instant, YYYY-MM-DD. */
export const dayInSeoul = (instant: Date): string =>
  new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
