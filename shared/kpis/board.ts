import type { Role } from '../roles.ts'
import type { Words } from '../text.ts'
import type { KpiName } from './kpis.ts'

/** What a board shows beside its tiles and courses. */
export const boardParts = ['ageing', 'heat', 'states', 'flows', 'waits', 'teams', 'people', 'kinds', 'vendors'] as const
export type BoardPart = (typeof boardParts)[number]

export type Board = {
  label: Words
  /** What it is for, in one sentence. */
  says: Words
  /** Whose home it is. */
  homeOf: readonly Role[]
  /** Only the reader's own work. */
  own?: true
  /** The reader's own teams, while nobody asks for others. */
  ownTeams?: true
  /** The queues it speaks of; all where none is named. */
  kinds?: readonly string[]
  tiles: readonly KpiName[]
  /** Lines over time; figures of one chart share a unit. */
  courses: readonly { label: Words; kpis: readonly KpiName[] }[]
  parts: readonly BoardPart[]
  /** Whose spread of values the waits show. */
  waits?: KpiName
  /** Figures side by side where work is taken apart by team, person, queue or provider. */
  columns: readonly KpiName[]
}

export const boardNames = [
  'own',
  'team',
  'whole',
  'enforcement',
  'access',
  'counterfeits',
  'settlements',
  'quality',
] as const
export type BoardName = (typeof boardNames)[number]
