import { importLimits } from '#shared/imports/schema.ts'
import type { FileRecord } from './fileRecord.ts'
import { FileRefused } from './fileRefused.ts'

type Line = { line: number; text: string; isCut: boolean }

/**
 * The records of a JSON-lines text under one header: every name that the objects in the first piece of text have.
 * A line that is no object, or too long, is given as refused; the others go on.
 * @throws FileRefused not-json-lines when the file does not begin with anything like it.
 */
export async function* jsonRecords(text: AsyncIterable<string>): AsyncGenerator<FileRecord> {
  let header: string[] | undefined
  let waiting: Line[] = []
  for await (const lines of linesOf(text)) {
    const filled = lines.filter((line) => line.text.trim() !== '')
    waiting.push(...filled)
    if (!header) {
      header = namesIn(filled)
      if (!header && isHopeless(waiting)) break
      if (!header) continue
      yield { line: 1, cells: header }
    }
    for (const line of waiting) yield recordOf(line, header)
    waiting = []
  }
  if (!header && waiting.length > 0) throw new FileRefused('not-json-lines')
}

/** The names by which these objects call their values, in place of the header that the file has not. */
function namesIn(lines: readonly Line[]): string[] | undefined {
  const names = new Set(lines.flatMap(({ text }) => Object.keys(objectOf(text) ?? {})))
  return names.size > 0 ? [...names] : undefined
}

const mostLinesInVain = 100

const isHopeless = (lines: readonly Line[]): boolean =>
  lines.length > mostLinesInVain || lines.reduce((sum, { text }) => sum + text.length, 0) > importLimits.row

function recordOf({ line, text, isCut }: Line, header: readonly string[]): FileRecord {
  if (isCut) return { line, cells: [], problem: { column: null, reason: 'too-long', value: text } }
  const found = objectOf(text)
  if (!found) return { line, cells: [], problem: { column: null, reason: 'not-json', value: text } }
  return { line, cells: header.map((name) => cellOf(Object.hasOwn(found, name) ? found[name] : null)) }
}

const cellOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

function objectOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Whole lines, as many as a piece of text completes. Of a line beyond the limit only the start is kept. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let line = 1
  let rest = ''
  let isCut = false
  const finish = (more: string): Line => {
    const whole = isCut ? rest : (rest + more).replace(/\r$/, '')
    const finished = { line, text: whole, isCut }
    line += 1
    rest = ''
    isCut = false
    return finished
  }
  for await (const chunk of text) {
    const pieces = chunk.split('\n')
    const open = pieces.pop() ?? ''
    const finished = pieces.map(finish)
    if (!isCut) rest += open
    if (rest.length > importLimits.row) {
      rest = rest.slice(0, importLimits.shownValue)
      isCut = true
    }
    if (finished.length > 0) yield finished
  }
  if (rest !== '') yield [finish('')]
}
