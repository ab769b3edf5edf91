import { HttpError } from 'react-admin'
import { evidenceLimits } from '#shared/evidence/rules.ts'
import type { EvidenceKind } from '#shared/evidence/schema.ts'
import { sendFile } from './sendFile.ts'

/** `same`: it was there already. */
export type UploadState = 'waiting' | 'running' | 'same' | 'refused'

export type Upload = {
  id: number
  caseId: string
  name: string
  bytes: number
  state: UploadState
  share: number
  error: unknown
}

type Kept = Upload & { file: File; stop: AbortController }

const atOnce = 2

/**
 * Files on their way, whatever part of the case is shown meanwhile: turning to another tab or case breaks nothing off.
 * Closing the window asks first.
 */
let uploads: readonly Kept[] = []
let lastId = 0
const watchers = new Set<() => void>()
const arrivals = new Set<(caseId: string) => void>()

export const uploadsNow = (): readonly Upload[] => uploads

export function watchUploads(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Told of each file that has arrived. */
export function watchArrivals(watcher: (caseId: string) => void): () => void {
  arrivals.add(watcher)
  return () => arrivals.delete(watcher)
}

function put(next: readonly Kept[]): void {
  uploads = next
  for (const watcher of watchers) watcher()
  const isBusy = next.some((one) => one.state === 'waiting' || one.state === 'running')
  if (isBusy) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

const change = (id: number, what: Partial<Kept>) =>
  put(uploads.map((one) => (one.id === id ? { ...one, ...what } : one)))
const drop = (id: number) => put(uploads.filter((one) => one.id !== id))

export function startUploads(caseId: string, files: readonly File[]): void {
  const added = files.map((file): Kept => {
    const tooLarge = tooLargeFor(file)
    return {
      id: ++lastId,
      caseId,
      name: file.name,
      bytes: file.size,
      state: tooLarge ? 'refused' : 'waiting',
      share: 0,
      error: tooLarge,
      file,
      stop: new AbortController(),
    }
  })
  put([...uploads, ...added])
  runNext()
}

export function stopUpload(id: number): void {
  uploads.find((one) => one.id === id)?.stop.abort()
  drop(id)
  runNext()
}

export function retryUpload(id: number): void {
  change(id, { state: 'waiting', share: 0, error: null, stop: new AbortController() })
  runNext()
}

function runNext(): void {
  const running = uploads.filter((one) => one.state === 'running').length
  for (const next of uploads.filter((one) => one.state === 'waiting').slice(0, atOnce - running)) void run(next)
}

async function run({ id, caseId, file, stop }: Kept): Promise<void> {
  change(id, { state: 'running' })
  try {
    const onProgress = (share: number) => change(id, { share })
    const { isNew } = await sendFile({ caseId, file, name: file.name, onProgress, signal: stop.signal })
    if (isNew) drop(id)
    else change(id, { state: 'same' })
    for (const watcher of arrivals) watcher(caseId)
  } catch (error) {
    if (!(error instanceof DOMException)) change(id, { state: 'refused', error })
  }
  runNext()
}

/** What no server has to be asked about: the browser's guess of the kind, and its limit. */
function tooLargeFor({ type, name, size }: File): HttpError | null {
  const kind = guessKind(type, name)
  const limit = kind ? evidenceLimits[kind] : Math.max(...Object.values(evidenceLimits))
  if (size <= limit) return null
  return new HttpError('problem.too-large', 413, { code: 'too-large', current: { kind, limit } })
}

function guessKind(type: string, name: string): EvidenceKind | null {
  if (type === 'application/pdf') return 'pdf'
  if (type.startsWith('image/')) return 'image'
  if (type.startsWith('video/')) return 'video'
  return type === 'message/rfc822' || name.toLowerCase().endsWith('.eml') ? 'email' : null
}
