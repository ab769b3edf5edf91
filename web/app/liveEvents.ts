import { apiUrl } from './http.ts'

export type Signal = { seq: number; type: string; resource: string; id: string; version: number }
export type LiveStatus = 'connecting' | 'live' | 'reconnecting'

type Ear = { onSignal: (signal: Signal) => void; onStatus: (status: LiveStatus) => void }

/** What tabs say to each other: a change, how the connection stands and how far it has read, or the question for it. */
type Said = { signal: Signal } | { status: LiveStatus; cursor?: number } | { question: 'status' }

const channelName = 'maru-live'
const firstWaitMs = 1_000
const longestWaitMs = 30_000

/**
 * Listens to the server's signals over one connection per browser: the tab that holds the lock listens and tells
 * the others; when it closes, the next takes over where it stopped.
 */
export function followLiveEvents(ear: Ear): () => void {
  const stop = new AbortController()
  const channel = new BroadcastChannel(channelName)
  let status: LiveStatus = 'connecting'
  let cursor: number | undefined
  let isLeader = false

  const hear = (said: Said) => {
    if ('signal' in said) {
      cursor = said.signal.seq
      ear.onSignal(said.signal)
    } else if ('status' in said) {
      status = said.status
      cursor = said.cursor ?? cursor
      ear.onStatus(status)
    } else if (isLeader) channel.postMessage({ status, cursor })
  }
  const tellAll = (said: Said) => {
    hear(said)
    channel.postMessage(said)
  }
  channel.onmessage = (message: MessageEvent<Said>) => hear(message.data)
  channel.postMessage({ question: 'status' } satisfies Said)

  const lead = () => {
    isLeader = true
    return keepOpen(() => cursor, tellAll, stop.signal)
  }
  // Locks exist only in secure contexts; elsewhere every tab listens for itself.
  const leading = navigator.locks ? navigator.locks.request(channelName, { signal: stop.signal }, lead) : lead()
  leading.catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })

  return () => {
    stop.abort()
    channel.close()
  }
}

/** One EventSource after the other until stopped, each resuming behind the last signal seen. */
function keepOpen(cursor: () => number | undefined, tell: (said: Said) => void, stop: AbortSignal): Promise<void> {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let losses = 0

  const open = () => {
    const after = cursor()
    source = new EventSource(`${apiUrl}/events${after === undefined ? '' : `?after=${after}`}`)
    source.addEventListener('ready', ({ data }: MessageEvent<string>) => {
      losses = 0
      tell({ status: 'live', cursor: Number(data) })
    })
    source.onmessage = ({ data }: MessageEvent<string>) => tell({ signal: JSON.parse(data) as Signal })
    source.onerror = () => {
      source?.close()
      tell({ status: 'reconnecting' })
      const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** losses) * (0.75 + Math.random() / 2)
      losses += 1
      timer = setTimeout(open, wait)
    }
  }
  const openNow = () => {
    clearTimeout(timer)
    source?.close()
    open()
  }

  return new Promise((done) => {
    window.addEventListener('online', openNow, { signal: stop })
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      source?.close()
      done()
    })
    open()
  })
}
