import { setPriority } from 'node:os'
import { setImmediate as breath } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { carried, type FromThread, type ToThread } from './letters.ts'
import { openReader } from './reader.ts'
import type { Tasks } from './task.ts'

/** How many pieces lie ready before whoever reads has taken the first. */
const piecesAhead = 4
const behindPeople = 10

const port = parentPort
if (!port) throw new Error('runs as a thread of the console')
// On Linux this is the thread alone; elsewhere it would slow the whole console.
if (process.platform === 'linux') setPriority(behindPeople)

const { url, tasks } = workerData as { url: string; tasks: string }
const [{ asks, streams }, { db }] = await Promise.all([import(tasks) as Promise<Tasks>, openReader(url)])

type Work = { stopper: AbortController; allowed: number; wake: () => void }
const works = new Map<number, Work>()

port.on('message', (letter: ToThread) => {
  if (letter.says === 'more' || letter.says === 'stop') heed(letter)
  else begin(letter)
})
tell({ says: 'alive' })

function heed({ id, says }: Extract<ToThread, { says: 'more' | 'stop' }>): void {
  const work = works.get(id)
  if (says === 'stop') {
    work?.stopper.abort()
    tell({ says: 'alive' })
  }
  if (!work) return
  work.allowed += 1
  work.wake()
}

function begin({ id, says, name, args }: Extract<ToThread, { says: 'ask' | 'stream' }>): void {
  const work: Work = { stopper: new AbortController(), allowed: piecesAhead, wake: () => undefined }
  works.set(id, work)
  const running = says === 'ask' ? answer(id, name, args, work) : pour(id, name, args, work)
  running
    .catch((error: unknown) => tell({ id, says: 'failed', problem: carried(error) }))
    .finally(() => works.delete(id))
}

async function answer(id: number, name: string, args: unknown, { stopper }: Work): Promise<void> {
  const ask = asks[name]
  if (!ask) throw new Error(`no heavy ask ${name}`)
  tell({ id, says: 'answer', value: await ask(db, args as never, { signal: stopper.signal }) })
}

async function pour(id: number, name: string, args: unknown, work: Work): Promise<void> {
  const stream = streams[name]
  if (!stream) throw new Error(`no heavy stream ${name}`)
  const { signal } = work.stopper
  for await (const piece of stream(db, args as never, { signal })) {
    while (work.allowed === 0 && !signal.aborted)
      await new Promise<void>((done) => {
        work.wake = done
      })
    if (signal.aborted) return
    work.allowed -= 1
    tell({ id, says: 'piece', piece })
    // Lets in what others ask meanwhile.
    await breath()
  }
  tell({ id, says: 'end' })
}

function tell(letter: FromThread): void {
  port?.postMessage(letter)
}
