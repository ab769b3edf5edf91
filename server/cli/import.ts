import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { importKinds } from '#shared/imports/schema.ts'
import { fileSentence, refusalSentence } from '#shared/imports/sentences.ts'
import { jobActor } from '../audit/record.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { openDesk } from '../imports/desk.ts'
import { endImport } from '../imports/endImport.ts'
import type { ImportRow } from '../imports/progress.ts'
import { receive } from '../imports/receive.ts'
import { type RefusedRow, refusedRows } from '../imports/refusedRows.ts'
import { imports } from '../imports/table.ts'
import { envOrExit, leave } from './environment.ts'

/**
 * The import of the screen, from the command line, whether the server runs or not. Progress goes to a terminal,
 * the outcome to standard output; exit 1 when the file or any row of it was refused.
 */
const usage = `npm run import -- ${importKinds.join('|')} <file.csv or file.jsonl>`

const env = envOrExit()
const { kind, path } = await wanted()

await migrate(env.DATABASE_URL)
const database = await openDatabase(env.DATABASE_URL)
const dataDir = env.DATA_DIR
const now = () => new Date()
let isStopped = false
process.once('SIGINT', () => {
  isStopped = true
})

const row = await importFile()
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
for await (const refused of refusedRows(database.db, row.id)) console.log(sentence(refused))
if (row.failure) console.log(`${row.fileName} was refused: ${fileSentence(row.failure, 'en')}`)
console.log(
  `${row.fileName}: ${row.rowsRead} read, ${row.accepted} accepted (${row.unchanged} unchanged), ${row.refused} refused; ` +
    `${many(row.casesOpened, 'case')} opened, ${many(row.findingsAttached, 'finding')} added to open cases`,
)
await database.close()
process.exitCode = row.state === 'done' && row.refused === 0 ? 0 : 1

async function wanted() {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false })
  const [word, path] = positionals
  const kind = importKinds.find((known) => known === word)
  if (!kind || !path || positionals.length > 2) return leave(usage)
  const found = await stat(path).catch(() => null)
  const isReadable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!isReadable || found?.isDirectory()) return leave(`${path} cannot be read.`)
  return { kind, path }
}

async function importFile(): Promise<ImportRow> {
  const format = ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase()) ? 'jsonl' : 'csv'
  const file = { body: createReadStream(path), fileName: basename(path), format, kind, mapping: null } as const
  const received = await receive(database, dataDir, { ...file, actor: jobActor('command line') }, now)
  const reading = { database, dataDir, now, shouldStop: () => isStopped, onProgress: tell }
  const desk = openDesk(reading, { error: (context, message) => console.error(message, context) })
  const left = await desk.read(received)
  if (left.state !== 'running') return left
  if (!isStopped) return endElsewhere(left.id)
  const failure = { reason: 'stopped', line: null, column: null } as const
  return endImport(reading, left, failure, { opened: 0, attached: 0 })
}

/** This process was silent for too long and a server went on with the import: the outcome is the same. */
async function endElsewhere(id: string): Promise<ImportRow> {
  for (;;) {
    const [found] = await database.db.select().from(imports).where(eq(imports.id, id))
    if (found && found.state !== 'running') return found
    await pause(500)
  }
}

function tell({ bytes, bytesRead, rowsRead, refused }: ImportRow): void {
  if (!process.stderr.isTTY) return
  const share = bytes === 0 ? 100 : Math.floor((bytesRead / bytes) * 100)
  const counts = `${rowsRead.toLocaleString('en')} rows read, ${refused.toLocaleString('en')} refused`
  process.stderr.write(`\r\x1b[K${share} %  ${counts}`)
}

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

function sentence({ line, problems }: RefusedRow): string {
  const told = problems.map((problem) => {
    const { reason, value } = problem
    const shown = value === null || reason === 'duplicate-row' ? '' : ` (${JSON.stringify(value)})`
    return refusalSentence(problem, 'en') + shown
  })
  return `line ${line}: ${told.join('; ')}`
}
