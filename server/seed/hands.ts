import { type FreshFact, rowOf } from '../facts/note.ts'
import type { Teams } from './teams.ts'

type Hand = { personId: string; from: Date; at: Date; mark: string }
type About = { id: string; sellerId: string; teamId?: string | undefined }

const minute = 60_000

/**
 * How long somebody had a made-up suspension in hand before a step: some minutes, and not since before the step before
 * it. Told by the step's own mark, so that nothing else of the marketplace depends on it.
 */
export function handledFor({ personId, from, at, mark }: Hand, { teamId, ...about }: About, teams: Teams): FreshFact {
  const minutes = 3 + (Number.parseInt(mark.slice(-4), 16) % 23)
  const value = Math.max(1, Math.min(minutes * minute, Math.floor((at.getTime() - from.getTime()) / 2)))
  const row = { ...about, kind: 'suspensions', teamId: teamId ?? null }
  return rowOf({ what: 'handled', case: row, at, personId, value }, teams.vendorOf.get(teamId ?? '') ?? '')
}
