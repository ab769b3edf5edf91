import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refused } from '#shared/errors.ts'
import { importLimits } from '#shared/imports/schema.ts'

/** Received files wait here, under the name of their import, until they are read. */
const folderOf = (dataDir: string) => join(dataDir, 'imports')

export const spoolPath = (dataDir: string, name: string) => join(folderOf(dataDir), name)

/**
 * Writes what comes to a file, as fast as the disk takes it; nothing is gathered in memory.
 * When the sender goes away or sends too much, nothing stays behind.
 * @throws Refused too-large.
 */
export async function spool(dataDir: string, name: string, from: Readable): Promise<{ bytes: number; sha256: string }> {
  await mkdir(folderOf(dataDir), { recursive: true })
  const path = spoolPath(dataDir, name)
  const hash = createHash('sha256')
  let bytes = 0
  const measured = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > importLimits.file) throw refused('too-large')
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    await pipeline(from, measured, createWriteStream(path, { mode: 0o600 }))
    return { bytes, sha256: hash.digest('hex') }
  } catch (error) {
    await unspool(dataDir, name)
    // Nobody is there any more to hear it, and nothing of ours failed.
    if (from.readableAborted) throw refused('malformed', { detail: 'the upload broke off' })
    throw error
  }
}

export const unspool = (dataDir: string, name: string) => rm(spoolPath(dataDir, name), { force: true })

export const isSpooled = (dataDir: string, name: string): Promise<boolean> =>
  stat(spoolPath(dataDir, name)).then(
    () => true,
    () => false,
  )

/** The bytes of a received file; `count` hears of each piece as it is read. */
export async function* spooledBytes(dataDir: string, name: string, count?: (bytes: number) => void) {
  for await (const chunk of createReadStream(spoolPath(dataDir, name)) as AsyncIterable<Buffer>) {
    count?.(chunk.length)
    yield chunk
  }
}

/** Names of files that have waited since before `olderThan`: uploads that a crash cut off, when no import knows them. */
export async function spooledBefore(dataDir: string, olderThan: Date): Promise<string[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => [])
  const old = await Promise.all(
    names.map(async (name) => {
      const found = await stat(spoolPath(dataDir, name)).catch(() => null)
      return found && found.mtime < olderThan ? [name] : []
    }),
  )
  return old.flat()
}
