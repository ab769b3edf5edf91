import { execFile } from 'node:child_process'
import { and, eq, ne } from 'drizzle-orm'
import type { ScanResult } from '#shared/evidence/schema.ts'
import type { Tx } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { evidence } from './table.ts'

export type Scan = { result: ScanResult; detail: string | null }

const mostMs = 120_000
const mostDetail = 500

/**
 * Asks the house's virus scanner about a file: a program that is given the path and leaves with 0 for clean, 1 for
 * infected; anything else, also taking too long, is a failure. Without a scanner nothing is claimed.
 * @param command the program, with its own arguments parted by spaces; the path comes last.
 */
export function scanFile(command: string, path: string, timeLimitMs = mostMs): Promise<Scan> {
  const [program, ...given] = command.trim().split(/\s+/)
  if (!program) return Promise.resolve({ result: 'skipped', detail: null })
  return new Promise((done) => {
    const options = { timeout: timeLimitMs, killSignal: 'SIGKILL', maxBuffer: 1024 * 1024 } as const
    execFile(program, [...given, path], options, (error, stdout, stderr) => {
      // What the scanner names is the file's path here, which is nobody's business.
      const said = `${stdout}${stderr}`
        .replaceAll(path, '')
        .replaceAll(/\s+/g, ' ')
        .replace(/^[:\s]+/, '')
        .trim()
      const detail = said.slice(0, mostDetail) || null
      if (!error) return done({ result: 'clean', detail: null })
      if (error.code === 1) return done({ result: 'infected', detail })
      done({
        result: 'failed',
        detail: error.killed ? `no answer within ${timeLimitMs / 1000} s` : (detail ?? 'the scanner did not start'),
      })
    })
  })
}

/** What a scan found is true of these bytes wherever they lie. A failure says nothing new of what was found before. */
export async function markScan(tx: Tx, sha256: string, { result, detail }: Scan): Promise<void> {
  if (result === 'skipped' || result === 'failed') return
  const others = await tx
    .select({ id: evidence.id, version: evidence.version })
    .from(evidence)
    .where(and(eq(evidence.sha256, sha256), ne(evidence.scan, result)))
    .orderBy(evidence.id)
  for (const { id, version } of others) {
    await tx
      .update(evidence)
      .set({ scan: result, scanDetail: detail, version: version + 1 })
      .where(eq(evidence.id, id))
    signal(tx, 'evidence.scanned', 'evidence', id, version + 1)
  }
}
