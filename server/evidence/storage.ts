import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Env } from '../env.ts'

/** First and last byte, both included. */
export type ByteRange = { first: number; last: number }

/** Where the bytes of evidence lie, under keys made of their hash alone. */
export type Storage = {
  /** Files on their way in, and copies on their way to a scanner, lie here, always on this machine. */
  incomingDir: string
  /** Moves a file of this machine in: whole or not at all. Done twice with the same bytes it changes nothing. */
  keep: (path: string, key: string, mime: string) => Promise<void>
  put: (key: string, bytes: Uint8Array, mime: string) => Promise<void>
  exists: (key: string) => Promise<boolean>
  /** @throws Error when there is nothing under the key. */
  read: (key: string, range?: ByteRange) => Promise<Readable>
  remove: (key: string) => Promise<void>
}

/** `<folder>/ab/cd/<hash>`: no name from outside is ever part of a path. */
export function keyOf(folder: 'files' | 'quarantine' | 'thumbnails', sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a hash')
  return `${folder}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

const opened = new WeakMap<Env, Storage>()

/** The storage of this environment; the same one, with its connections, however often it is asked for. */
export function storageOf(env: Env): Storage {
  const found = opened.get(env)
  if (found) return found
  const storage = env.EVIDENCE_S3_BUCKET ? openS3(env) : openFolder(env)
  opened.set(env, storage)
  return storage
}

const incomingOf = (env: Env) => resolve(env.DATA_DIR, 'evidence', 'incoming')

function openFolder(env: Env): Storage {
  const root = resolve(env.DATA_DIR, 'evidence')
  const disk = new Disk(new FSDriver({ location: root, visibility: 'private' }))
  /** Under its key a file appears whole: a crash half-way must not leave a half that looks like the whole. */
  const appear = async (path: string, key: string) => {
    const to = join(root, key)
    await mkdir(dirname(to), { recursive: true })
    await rename(path, to)
  }
  return {
    incomingDir: incomingOf(env),
    keep: (path, key) => appear(path, key),
    put: async (key, bytes) => {
      const part = `incoming/${randomUUID()}`
      await disk.put(part, bytes)
      await appear(join(root, part), key)
    },
    exists: (key) => disk.exists(key),
    read: async (key, range) => {
      // A stream of a file that is not there fails only once it is read, when the answer has already begun.
      await disk.getMetaData(key)
      return range ? createReadStream(join(root, key), { start: range.first, end: range.last }) : disk.getStream(key)
    },
    remove: (key) => disk.delete(key),
  }
}

function openS3(env: Env): Storage {
  const bucket = env.EVIDENCE_S3_BUCKET
  let connected: Promise<{ disk: Disk; client: S3Client }> | undefined
  const connect = () => {
    connected ??= connectS3(env)
    return connected
  }
  const disk = async () => (await connect()).disk
  return {
    incomingDir: incomingOf(env),
    keep: async (path, key, contentType) => {
      const { size: contentLength } = await stat(path)
      await (await disk()).putStream(key, createReadStream(path), { contentType, contentLength })
      await rm(path, { force: true })
    },
    put: async (key, bytes, contentType) => (await disk()).put(key, bytes, { contentType }),
    exists: async (key) => (await disk()).exists(key),
    read: async (key, range) => {
      if (!range) return (await disk()).getStream(key)
      const { GetObjectCommand } = await import('@aws-sdk/client-s3')
      const Range = `bytes=${range.first}-${range.last}`
      const answer = await (await connect()).client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range }))
      // On Node the body is always a stream of Node's.
      return answer.Body as Readable
    },
    remove: async (key) => (await disk()).delete(key),
  }
}

/** The S3 client is large and most houses keep files on disk: it is loaded when it is wanted. */
async function connectS3(env: Env): Promise<{ disk: Disk; client: S3Client }> {
  const [sdk, { S3Driver }] = await Promise.all([import('@aws-sdk/client-s3'), import('flydrive/drivers/s3')])
  const client = new sdk.S3Client({
    endpoint: env.EVIDENCE_S3_ENDPOINT,
    region: env.EVIDENCE_S3_REGION,
    credentials: { accessKeyId: env.EVIDENCE_S3_KEY, secretAccessKey: env.EVIDENCE_S3_SECRET },
    forcePathStyle: true,
    // Stores that only speak like S3 do not know the trailing checksums that the SDK adds by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const driver = new S3Driver({ client, bucket: env.EVIDENCE_S3_BUCKET, visibility: 'private', supportsACL: false })
  return { disk: new Disk(driver), client }
}

/** A copy on this machine for a program that only reads files; gone when the work is done. */
export async function withLocalCopy<T>(storage: Storage, key: string, work: (path: string) => Promise<T>): Promise<T> {
  await mkdir(storage.incomingDir, { recursive: true })
  const path = join(storage.incomingDir, randomUUID())
  try {
    await pipeline(await storage.read(key), createWriteStream(path, { mode: 0o600 }))
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}
