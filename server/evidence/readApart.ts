import { Worker } from 'node:worker_threads'
import type { FileFault } from '#shared/evidence/rules.ts'
import type { EvidenceEmail } from '#shared/evidence/schema.ts'
import { oneAtATime } from './oneAtATime.ts'

const heapMb = 256
/** What reading may add to the memory of the process, outside of the heap, before it is stopped. */
const mostUnfolded = 400 * 1024 * 1024
const mostMs = 20_000
const lookEveryMs = 50

type Fault = { fault: FileFault }

/** The pages of a PDF; null when it asks for a password. */
export const countPages = (path: string) => readApart<{ pages: number | null }>('pdfThread.mjs', path)

/** What an e-mail says, as text alone. */
export const readEmail = (path: string) => readApart<{ email: EvidenceEmail }>('emailThread.mjs', path)

/**
 * Reads a file of outside in a thread of its own, within limits of time and memory: one that was made to unfold
 * without end ends there, and nobody else waits for it.
 */
const readApart = <Told extends object>(script: string, path: string): Promise<Told | Fault> =>
  oneAtATime(() => run<Told>(new URL(script, import.meta.url), path))

function run<Told extends object>(script: URL, path: string): Promise<Told | Fault> {
  const before = process.memoryUsage.rss()
  const worker = new Worker(script, {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    stdout: true,
    stderr: true,
  })
  return new Promise<Told | Fault>((done) => {
    const tooMuch = () => done({ fault: 'unfolds-too-large' })
    const clock = setTimeout(tooMuch, mostMs)
    const look = setInterval(() => process.memoryUsage.rss() - before > mostUnfolded && tooMuch(), lookEveryMs)
    worker.once('message', (told: Told | Fault) => done(told))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      done({ fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unfolds-too-large' : 'damaged' }),
    )
    worker.once('exit', () => {
      clearTimeout(clock)
      clearInterval(look)
      done({ fault: 'damaged' })
    })
  }).finally(() => worker.terminate())
}
