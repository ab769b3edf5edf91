import type { AppealAction } from '#shared/appeals/workflow.ts'
import { agents, leads, specialists } from './cast.ts'
import type { DemoEmail } from './people.ts'

/** One step of an appeal: what, by whom of these, and how many hours after the step before. */
export type AppealBeat = { action: AppealAction; by: readonly DemoEmail[]; hours: readonly [number, number] }

/** `again`: the seller comes a second time after a denial, and this is how that goes. `isGrave`: only against such measures. */
export type AppealStory = {
  beats: readonly AppealBeat[]
  again?: readonly AppealBeat[]
  /** Everybody of rank has checked the contested decision: nobody is left for the second look. */
  isChecked?: true
  verdict?: 'stands' | 'falls' | 'mixed'
  cause?: 'platform_error' | 'seller_fixed' | 'new_evidence'
}

const everybody: readonly DemoEmail[] = [...agents, ...specialists]
const reviewers: readonly DemoEmail[] = [...specialists, ...leads, 'ops@demo']
const plan: AppealBeat = { action: 'amend', by: everybody, hours: [0.3, 2] }
const screen: AppealBeat = { action: 'screen', by: everybody, hours: [0.5, 5] }
const admit: AppealBeat = { action: 'admit', by: everybody, hours: [0.3, 4] }
const ask: AppealBeat = { action: 'requestInfo', by: everybody, hours: [0.5, 3] }
const answer: AppealBeat = { action: 'receiveInfo', by: everybody, hours: [20, 90] }
const reject: AppealBeat = { action: 'reject', by: everybody, hours: [0.5, 3] }
const withdraw: AppealBeat = { action: 'withdraw', by: everybody, hours: [5, 30] }
const decide: AppealBeat = { action: 'decide', by: reviewers, hours: [2, 20] }
const confirm: AppealBeat = { action: 'confirm', by: [...leads, 'ops@demo'], hours: [1, 10] }
const admitted = [plan, screen, admit]

/** The ways that appeals of past weeks went … */
export const settledStories: readonly AppealStory[] = [
  { beats: [...admitted, decide], verdict: 'falls', cause: 'new_evidence' },
  { beats: [...admitted, decide], verdict: 'stands', again: [...admitted, decide] },
  { beats: [screen, ask] },
  { beats: [...admitted, decide, confirm], verdict: 'falls', cause: 'platform_error' },
  { beats: [screen, reject] },
  { beats: [screen, ask, answer, plan, admit, decide], verdict: 'stands' },
  { beats: [screen, withdraw] },
  { beats: [...admitted, decide, confirm], verdict: 'mixed', cause: 'seller_fixed' },
]

/** … and where those of the last days rest, so that every role finds work. */
export const openStories: readonly AppealStory[] = [
  { beats: [] },
  { beats: [plan, screen] },
  { beats: admitted },
  { beats: [screen, ask] },
  { beats: [...admitted, decide], verdict: 'falls', cause: 'platform_error' },
  { beats: [...admitted, decide, confirm], verdict: 'stands' },
  { beats: [...admitted, decide], verdict: 'falls', cause: 'platform_error', isChecked: true },
  { beats: [screen] },
  { beats: admitted },
  { beats: [plan] },
]
