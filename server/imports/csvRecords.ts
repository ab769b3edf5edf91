import { CsvError, parse } from 'csv-parse'
import { importLimits } from '#shared/imports/schema.ts'
import type { FileRecord } from './fileRecord.ts'
import { FileRefused } from './fileRefused.ts'

/**
 * The records of a CSV text, each with the line on which it begins; blank ones are left out.
 * Quotes may hold line ends of every kind. A stray quote inside a value is taken as it is.
 * @throws FileRefused quote-not-closed or record-too-long, after every record before that place was given.
 */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<FileRecord> {
  let parsed: string[][] = []
  let parser: ReturnType<typeof parse> | undefined
  // Counted here: csv-parse takes a CR LF inside quotes for two lines.
  let line = 1
  const take = (): FileRecord[] => {
    const taken = parsed.map((cells) => {
      const record = { line, cells }
      line += 1 + lineEnds(cells)
      return record
    })
    parsed = []
    return taken.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  }
  for await (const chunk of text) {
    if (chunk === '') continue
    parser ??= open(delimiterOf(chunk), (cells) => parsed.push(cells))
    const error = await write(parser, chunk)
    yield* take()
    if (error) throw refusal(error, line)
  }
  if (!parser) return
  const error = await end(parser)
  yield* take()
  if (error) throw refusal(error, line)
}

function open(delimiter: string, onRecord: (cells: string[]) => void) {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: importLimits.row,
    // Taken here and not from the stream: an error would throw away the records that the stream still holds.
    on_record: (cells: string[]) => {
      onRecord(cells)
      return null
    },
  })
  parser.on('error', () => undefined)
  parser.resume()
  return parser
}

type Parser = ReturnType<typeof open>
type Failure = Error | null | undefined

const write = (parser: Parser, chunk: string) => new Promise<Failure>((done) => parser.write(chunk, done))

const end = (parser: Parser) =>
  new Promise<Failure>((done) => {
    parser.once('error', done)
    parser.once('finish', () => done(null))
    parser.end()
  })

function refusal(error: Error, line: number): Error {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new FileRefused('quote-not-closed', { line })
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new FileRefused('record-too-long', { line })
  return error
}

const lineEnds = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0), 0)

/** What parts the columns: of comma, semicolon and tab the one that the first line has most of, outside quotes. */
function delimiterOf(start: string): string {
  const [firstLine = ''] = start.trimStart().split(/[\r\n]/, 1)
  const bare = firstLine.replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
