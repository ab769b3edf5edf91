import { apiUrl } from './http.ts'

export type Signal = { seq: number; type: string; resource: string; id: string; version: number }
export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'ended'

type Ear = {
  onSignal: (signal: Signal) => void
  onStatus: (status: LiveStatus) => void
  /** The server cannot tell what was missed: everything shown is to be fetched anew. */
  onReset: () => void
}

/** What tabs say to each other: a change, how the connection stands and how far it has read, or a question. */
type Said =
  | { signal: Signal }
  | { status: LiveStatus; cursor?: number }
  | { reset: number }
  | { question: 'status' | 'retry' }

const channelName = 'maru-live'
const firstWaitMs = 1_000
const longestWaitMs = 30_000
/** The server beats every 15 s; a line that is silent for longer is dead, whatever the browser believes. */
const silenceMs = 40_000
const lookEveryMs = 5_000

let beginning: number | undefined

/** Behind which signal this visit begins: told with the session, before anything that is shown was read. */
export function beginBehind(cursor: number): void {
  beginning ??= cursor
}

/**
 * Listens to the server's signals over one connection per browser: the tab that holds the lock listens and tells
 * the others; when it closes, the next takes over where it stopped.
 */
export function followLiveEvents(ear: Ear): { stop: () => void; retry: () => void } {
  const stop = new AbortController()
  const channel = new BroadcastChannel(channelName)
  let status: LiveStatus = 'connecting'
  let cursor = beginning
  let line: Line | undefined

  const hear = (said: Said) => {
    if ('signal' in said) {
      // A tab that takes over begins where it stopped itself: what the others have heard already comes again.
      if (cursor !== undefined && said.signal.seq <= cursor) return
      cursor = said.signal.seq
      ear.onSignal(said.signal)
    } else if ('reset' in said) {
      cursor = said.reset
      ear.onReset()
    } else if ('status' in said) {
      status = said.status
      cursor ??= said.cursor
      ear.onStatus(status)
    } else if (line) {
      if (said.question === 'retry') line.openNow()
      else channel.postMessage({ status, cursor } satisfies Said)
    }
  }
  const tellAll = (said: Said) => {
    hear(said)
    channel.postMessage(said)
  }
  channel.onmessage = (message: MessageEvent<Said>) => hear(message.data)
  channel.postMessage({ question: 'status' } satisfies Said)

  const lead = () => {
    line = openLine(() => cursor, tellAll)
    return new Promise<void>((done) => {
      stop.signal.addEventListener('abort', () => {
        line?.close()
        done()
      })
    })
  }
  // Locks exist only in secure contexts; elsewhere every tab listens for itself.
  const leading = navigator.locks ? navigator.locks.request(channelName, { signal: stop.signal }, lead) : lead()
  leading.catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })

  return {
    stop: () => {
      stop.abort()
      channel.close()
    },
    retry: () => {
      if (line) line.openNow()
      else channel.postMessage({ question: 'retry' } satisfies Said)
    },
  }
}

type Line = { openNow: () => void; close: () => void }

/** One EventSource after the other until closed, each resuming behind the last signal heard. */
function openLine(cursor: () => number | undefined, tell: (said: Said) => void): Line {
  const closed = new AbortController()
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let losses = 0
  let heardAt = Date.now()
  let lookedAt = Date.now()

  const open = () => {
    const after = cursor()
    heardAt = Date.now()
    const own = new EventSource(`${apiUrl}/events${after === undefined ? '' : `?after=${after}`}`)
    source = own
    const on = (event: string, hear: (data: string) => void) =>
      own.addEventListener(event, ({ data }: MessageEvent<string>) => {
        heardAt = Date.now()
        if (own === source) hear(data)
      })
    on('ready', (data) => {
      losses = 0
      tell({ status: 'live', cursor: Number(data) })
    })
    on('beat', () => undefined)
    on('reset', (data) => tell({ reset: Number(data) }))
    on('ended', end)
    on('message', (data) => tell({ signal: JSON.parse(data) as Signal }))
    own.onerror = () => void lose(own)
  }
  const hangUp = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const end = () => {
    hangUp()
    tell({ status: 'ended' })
  }
  const lose = async (lost: EventSource) => {
    if (lost !== source) return
    hangUp()
    if (await isSessionOver()) return end()
    if (source || closed.signal.aborted) return
    tell({ status: 'reconnecting' })
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** losses) * (0.75 + Math.random() / 2)
    losses += 1
    timer = setTimeout(open, wait)
  }
  const openNow = () => {
    hangUp()
    open()
  }
  // A lid that was closed leaves a line that nobody ended: time has jumped, or nothing was heard for long.
  const look = () => {
    const hasSlept = Date.now() - lookedAt > silenceMs
    lookedAt = Date.now()
    if (source && (hasSlept || Date.now() - heardAt > silenceMs)) openNow()
  }
  const ticks = setInterval(look, lookEveryMs)
  const { signal } = closed
  window.addEventListener('online', openNow, { signal })
  document.addEventListener('visibilitychange', look, { signal })

  open()
  return {
    openNow,
    close: () => {
      closed.abort()
      clearInterval(ticks)
      hangUp()
    },
  }
}

/** An EventSource does not say why it failed; the session does. */
async function isSessionOver(): Promise<boolean> {
  const answer = await fetch(`${apiUrl}/session`).catch(() => undefined)
  return answer?.status === 401
}
