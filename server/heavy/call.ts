import { refused } from '#shared/errors.ts'
import { type FromThread, uncarried } from './letters.ts'

export type Call = {
  kind: 'ask' | 'stream'
  hear: (letter: Exclude<FromThread, { says: 'alive' }>) => void
  lose: (error: Error) => void
}

/** One request that waits for its answer. */
export function makeAsk(): { call: Call; answer: Promise<unknown> } {
  let give: (value: unknown) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const answer = new Promise<unknown>((done, broken) => {
    give = done
    fail = broken
  })
  const hear: Call['hear'] = (letter) => {
    if (letter.says === 'answer') give(letter.value)
    if (letter.says === 'failed') fail(uncarried(letter.problem))
  }
  return { call: { kind: 'ask', hear, lose: fail }, answer }
}

type Next = { piece: unknown } | 'end' | Error

/** One request whose answer comes in pieces; `next` gives them in order. */
export function makeStream(): { call: Call; next: () => Promise<Next> } {
  const ready: Next[] = []
  let wake: () => void = () => undefined
  const put = (one: Next) => {
    ready.push(one)
    wake()
  }
  const hear: Call['hear'] = (letter) => {
    if (letter.says === 'piece') put({ piece: letter.piece })
    if (letter.says === 'end') put('end')
    if (letter.says === 'failed') put(uncarried(letter.problem))
  }
  const next = async () => {
    while (ready.length === 0)
      await new Promise<void>((done) => {
        wake = done
      })
    return ready.shift() ?? 'end'
  }
  return { call: { kind: 'stream', hear, lose: put }, next }
}

/** What somebody is told whose heavy read was not answered: nothing is wrong with it, and it may be asked again. */
export const tryAgain = (detail: string) => refused('overloaded', { detail })
