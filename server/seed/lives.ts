import type { SuspensionAction, SuspensionState } from '#shared/suspensions/workflow.ts'
import type { Random } from './random.ts'

/** One step of a life: what is done, where it leads, by whom, and how many hours after the step before. */
export type Beat = {
  action: SuspensionAction
  to: SuspensionState
  by: 'agent' | 'specialist' | 'lead' | 'ops' | 'legal' | 'end-terms' | 'close-explanations'
  hours: readonly [least: number, most: number]
}

type Life = { weight: number; beats: readonly Beat[] }

const day = 24
const triage: Beat = { action: 'triage', to: 'triage', by: 'agent', hours: [1, 20] }
const investigate: Beat = { action: 'investigate', to: 'investigating', by: 'agent', hours: [1, 24] }
const dismiss: Beat = { action: 'dismiss', to: 'dismissed', by: 'specialist', hours: [2, 40] }
const ask: Beat = { action: 'ask', to: 'awaiting_seller', by: 'agent', hours: [2, 24] }
const explain: Beat = { action: 'explain', to: 'investigating', by: 'agent', hours: [20, 9 * day] }
const timeOut: Beat = { action: 'timeOut', to: 'investigating', by: 'close-explanations', hours: [14 * day, 15 * day] }
const propose: Beat = { action: 'propose', to: 'proposed', by: 'agent', hours: [2, 30] }
const apply: Beat = { action: 'apply', to: 'active', by: 'specialist', hours: [1, 20] }
const submit: Beat = { ...propose, to: 'pending_approval' }
const approve: Beat = { action: 'approve', to: 'active', by: 'lead', hours: [1, 24] }
const lift: Beat = { action: 'lift', to: 'lifting', by: 'specialist', hours: [4 * day, 15 * day] }
const confirmLift: Beat = { action: 'confirmLift', to: 'lifted', by: 'lead', hours: [2, 30] }
const expire: Beat = { action: 'expire', to: 'expired', by: 'end-terms', hours: [7 * day, 30 * day] }
const escalate: Beat = { action: 'escalate', to: 'escalated', by: 'specialist', hours: [day, 6 * day] }
const sign: Beat = { action: 'close', to: 'escalated', by: 'ops', hours: [4, 40] }
const close: Beat = { action: 'close', to: 'permanent', by: 'legal', hours: [4, 72] }

/** Lives of cases whose measure needs no second person … */
export const lightLives: readonly Life[] = [
  { weight: 22, beats: [triage, dismiss] },
  { weight: 12, beats: [investigate, dismiss] },
  { weight: 8, beats: [investigate, ask, explain, dismiss] },
  { weight: 26, beats: [investigate, propose, apply, expire] },
  { weight: 20, beats: [triage, investigate, propose, apply, lift, confirmLift] },
  { weight: 8, beats: [investigate, ask, explain, propose, apply, expire] },
  { weight: 4, beats: [investigate, propose, apply, lift, confirmLift] },
]

/** … and of those that suspend. */
export const graveLives: readonly Life[] = [
  { weight: 20, beats: [investigate, dismiss] },
  { weight: 30, beats: [investigate, submit, approve, expire] },
  { weight: 24, beats: [investigate, submit, approve, lift, confirmLift] },
  { weight: 14, beats: [triage, investigate, ask, timeOut, submit, approve, expire] },
  { weight: 9, beats: [investigate, ask, explain, submit, approve, expire] },
  { weight: 2, beats: [investigate, submit, approve, escalate, sign, close] },
]

export const drawLife = (random: Random, lives: readonly Life[]): readonly Beat[] => {
  let left = random.next() * lives.reduce((sum, life) => sum + life.weight, 0)
  for (const life of lives) {
    left -= life.weight
    if (left < 0) return life.beats
  }
  return lives[0]?.beats ?? []
}

export type Step = Beat & { at: Date }

/** When each step was taken: the natural hours, squeezed into the days there are when they are fewer. */
export function schedule(random: Random, beats: readonly Beat[], openedAt: Date, mostDays: number): Step[] {
  const gaps = beats.map(({ hours: [least, most] }) => random.between(least, most))
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  const squeeze = Math.min(1, (mostDays * day) / Math.max(1, total))
  let at = openedAt.getTime()
  return beats.map((beat, position) => {
    at += (gaps[position] ?? 0) * squeeze * 3_600_000
    return { ...beat, at: new Date(at) }
  })
}
