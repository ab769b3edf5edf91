import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { refused } from '#shared/errors.ts'
import { type EvidenceMime, evidenceLimits, type ForeignNature, kindOfMime } from '#shared/evidence/rules.ts'
import { headBytes, sniff } from './sniff.ts'

/** A file that has come whole and lies on this machine, not yet in the store. */
export type Incoming = { path: string; bytes: number; sha256: string; mime: EvidenceMime }

/**
 * Writes what comes to a file, piece by piece; nothing is gathered but the first bytes, which tell what it is.
 * From then on the limit of its kind counts. When the sender goes away or sends what is not taken, nothing stays behind.
 * @throws Refused wrong-type saying what it really is, too-large saying the limit, malformed when it broke off.
 */
export async function takeIn(dir: string, from: Readable, limits = evidenceLimits): Promise<Incoming> {
  await mkdir(dir, { recursive: true })
  const path = join(dir, randomUUID())
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const pieces = piecesOf(from)
    const head = await readHead(pieces)
    const sniffed = await sniff(head.subarray(0, headBytes))
    if (!('mime' in sniffed)) throw foreign(sniffed.nature)
    const kind = kindOfMime(sniffed.mime)
    const take = async (piece: Buffer) => {
      bytes += piece.length
      if (bytes > limits[kind]) throw refused('too-large', { current: { kind, limit: limits[kind] } })
      hash.update(piece)
      await file.write(piece)
    }
    await take(head)
    for await (const piece of pieces) await take(piece)
    await file.close()
    return { path, bytes, sha256: hash.digest('hex'), mime: sniffed.mime }
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    // Nobody is there any more to hear it, and nothing of ours failed.
    if (from.readableAborted) throw refused('malformed', { detail: 'the upload broke off' })
    throw error
  }
}

export const foreign = (nature: ForeignNature) =>
  refused('wrong-type', { errors: { file: `is really: ${nature}` }, current: { nature } })

/** Left open when the reader stops early: the answer still has to go back on the same connection. */
const piecesOf = (from: Readable): AsyncIterator<Buffer> & AsyncIterable<Buffer> =>
  from.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>

async function readHead(pieces: AsyncIterator<Buffer>): Promise<Buffer> {
  const head: Buffer[] = []
  let bytes = 0
  while (bytes < headBytes) {
    const { value, done } = await pieces.next()
    if (done) break
    head.push(value)
    bytes += value.length
  }
  return Buffer.concat(head)
}

/** Removes what has lain there since before `olderThan`: uploads that a crash cut off. */
export async function sweepIncoming(dir: string, olderThan: Date): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    const path = join(dir, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtime < olderThan) await rm(path, { force: true })
  }
}
