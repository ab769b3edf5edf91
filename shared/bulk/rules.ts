import { may } from '../permissions.ts'
import type { BulkRun } from './schema.ts'

type Asker = { id: string; permissions: readonly string[] }
type Standing = Pick<BulkRun, 'askerId' | 'state' | 'done' | 'undoUntil'>

/** One's own runs; those of others are for leads, who answer for them, and for auditors, who read everybody's figures. */
export const maySeeRun = (asker: Asker, askerId: string): boolean =>
  askerId === asker.id || may(asker.permissions, 'cases:release') || may(asker.permissions, 'metrics:read')

const mayTouch = (asker: Asker, askerId: string): boolean =>
  may(asker.permissions, 'cases:bulk') && (askerId === asker.id || may(asker.permissions, 'cases:release'))

/** What this person may do with a run now. */
export function runActions(asker: Asker, run: Standing, now: Date): ('cancel' | 'undo')[] {
  if (!mayTouch(asker, run.askerId)) return []
  if (run.state === 'running') return ['cancel']
  return isUndoable(run, now) ? ['undo'] : []
}

/** Something was carried out, nothing was taken back yet, and its time is not over. */
export const isUndoable = (run: Standing, now: Date): boolean =>
  (run.state === 'done' || run.state === 'cancelled') &&
  run.done > 0 &&
  run.undoUntil !== null &&
  new Date(run.undoUntil) > now
