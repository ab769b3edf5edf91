import { queues } from '#shared/dispatch/queues.ts'
import { repliesWith } from '#shared/workflow/workflow.ts'
import type { CaseRow } from '../cases/kind.ts'
import type { BusinessMs } from './derive.ts'
import type { History, TakenDecision } from './history.ts'
import { inGroups } from './inGroups.ts'
import type { Happening } from './note.ts'

/** Something that happened to a case, told from what is stored. */
export type Told = Happening & { case: CaseRow; kind: string; teamId: string }

/** Where a case was from some instant on. */
export type Stay = { since: Date; teamId: string }

/**
 * Tells the way of a case again, from its audit entries and decisions in their order: what came of decisions that were
 * taken back is left out.
 * @returns what happened, and the teams that it was with.
 */
export function retellFlow(history: History, businessMs: BusinessMs): { told: Told[]; stays: Stay[] } {
  const { row, entries } = history
  const workflow = queues[row.kind]
  const isFinal = (state: string) => workflow?.states[state]?.final === true
  const opening = entries.find(({ action }) => action === `${row.kind}:open`)
  const openedWith = read(opening?.after ?? null)
  let teamId = teamAtFirst(history, openedWith)
  let isClosed = false
  const stays: Stay[] = [{ since: row.openedAt, teamId }]
  const undone = undoneIn(history)
  const takenBack = new Set(messagesIn(history, 'conversation:take-back'))
  const waiting = queueOf(history.decisions)
  const told: Told[] = []
  const tell = (one: Omit<Told, 'case' | 'kind' | 'teamId'> & { teamId?: string }) =>
    told.push({ case: row, kind: row.kind, teamId, ...one })

  const fromKind = typeof openedWith.fromKind === 'string' ? openedWith.fromKind : null
  tell({ what: 'opened', aspect: fromKind, at: row.openedAt, causeId: row.id })

  const follow = (decision: TakenDecision, after: string | null): void => {
    const { action, fromState, toState, decidedAt: at, id: causeId } = decision
    const wasClosed = isClosed
    isClosed = isFinal(toState)
    if (action === 'undo' || undone.has(causeId)) return
    const personId = decision.actorKind === 'person' ? decision.actorId : null
    const base = { at, personId, causeId }
    const taken = workflow?.actions[action]
    if (personId) tell({ ...base, what: 'step', aspect: action })
    if (personId && taken && repliesWith(taken, toState)) tell({ ...base, what: 'reply' })
    if (toState === 'escalated' && fromState !== 'escalated') tell({ ...base, what: 'escalated' })
    if (toState !== fromState) tell({ ...base, what: 'reached', aspect: toState })
    if (wasClosed && !isClosed) tell({ ...base, what: 'reopened' })
    if (!wasClosed && isClosed) {
      const { outcome = row.outcome } = read(after)
      const value = businessMs(row.openedAt, at, teamId)
      const calendarMs = Math.max(0, at.getTime() - row.openedAt.getTime())
      tell({ ...base, what: 'closed', aspect: typeof outcome === 'string' ? outcome : null, value, calendarMs })
    }
  }

  for (const entry of entries) {
    const { action, at, actorKind, actorId } = entry
    const decision = waiting.next(action.startsWith(`${row.kind}:`) ? action.slice(row.kind.length + 1) : '')
    if (decision) follow(decision, entry.after)
    else if (action === 'conversation:receive')
      tell({ what: 'asked', at, causeId: String(read(entry.after).messageId) })
    else if (action === 'conversation:message' && actorKind === 'person') {
      const causeId = String(read(entry.after).messageId)
      if (!takenBack.has(causeId)) tell({ what: 'reply', at, personId: actorId, causeId })
    } else if (action.startsWith('cases:')) {
      const [before, after] = [read(entry.before), read(entry.after)]
      const isMoved = 'teamId' in before && 'teamId' in after && before.teamId !== after.teamId
      if (isMoved && !isClosed) {
        tell({ what: 'left', at })
        teamId = String(after.teamId ?? '')
        tell({ what: 'entered', at })
        stays.push({ since: at, teamId })
      }
      if (action === 'cases:breach' && (isMoved || before.severity !== after.severity)) tell({ what: 'escalated', at })
    }
  }
  // Histories of older releases may have decisions that no entry tells of.
  for (const decision of waiting.rest()) follow(decision, null)
  return { told, stays }
}

/** The team that a case was opened in: where nothing says it, the one before its first move. */
function teamAtFirst({ row, entries }: History, openedWith: Record<string, unknown>): string {
  if ('teamId' in openedWith) return String(openedWith.teamId ?? '')
  for (const { action, before } of entries) {
    const told = action.startsWith('cases:') ? read(before) : {}
    if ('teamId' in told) return String(told.teamId ?? '')
  }
  return row.teamId ?? ''
}

/** Decisions in their order, taken out by the action that an entry names. */
function queueOf(decisions: readonly TakenDecision[]) {
  const left = inGroups(decisions, ({ action }) => action)
  return {
    next: (action: string): TakenDecision | undefined => left.get(action)?.shift(),
    rest: (): TakenDecision[] => {
      const all = [...left.values()].flat()
      return all.sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime() || (a.id < b.id ? -1 : 1))
    },
  }
}

/** Decisions that were taken back, as the entries of their undoing name them. */
export function undoneIn({ row, entries }: History): Set<string> {
  const undoings = entries.filter(({ action }) => action === `${row.kind}:undo`)
  return new Set(undoings.map(({ before }) => String(read(before).decisionId)))
}

const messagesIn = ({ entries }: History, wanted: string): string[] =>
  entries.flatMap(({ action, after }) => (action === wanted ? [String(read(after).messageId)] : []))

function read(json: string | null): Record<string, unknown> {
  return json === null ? {} : (JSON.parse(json) as Record<string, unknown>)
}
