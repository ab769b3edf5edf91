import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { AssignBody, SeverityBody, TeamBody } from '#shared/dispatch/schema.ts'
import { refused } from '#shared/errors.ts'
import type { Severity } from '#shared/suspensions/ladder.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import { followers } from '../conversation/table.ts'
import type { Tx } from '../db/database.ts'
import { assignCase, changeSeverity, changeTeam } from '../dispatch/assign.ts'
import { caseAsked, openCaseAsked } from '../dispatch/caseAsked.ts'
import { releaseHold } from '../dispatch/keep.ts'
import { signal } from '../events/signal.ts'
import { follow } from '../notifications/following.ts'
import type { BulkAction, RowAsk } from './action.ts'
import { type Placing, placingOf, putBack } from './placing.ts'

const Nothing = Type.Object({}, { additionalProperties: false })

/** What can be done to cases of every queue: where they stand and with whom, not what is decided about them. */
export const houseActions = {
  assign: placing('cases:assign', AssignBody, ({ tx, caseId, body, actor, now, version }) =>
    assignCase(tx, caseId, (body as { personId: string | null }).personId, actor, now, version),
  ),
  team: placing('cases:assign', TeamBody, ({ tx, caseId, body, actor, now, version }) =>
    changeTeam(tx, caseId, (body as { teamId: string | null }).teamId, actor, now, version),
  ),
  severity: placing('cases:assign', SeverityBody, ({ tx, caseId, body, actor, now, version }) =>
    changeSeverity(tx, caseId, body as { severity: Severity; reason: string }, actor, now, version),
  ),
  release: {
    ...placing('cases:release', Nothing, async ({ tx, caseId, actor, now, version }) => {
      await openCaseAsked(tx, caseId, version)
      return releaseHold(tx, caseId, actor, now)
    }),
    refusal: (row) => (row.closedAt || !row.heldUntil ? 'wrong-state' : null),
  },
  follow: following(true),
  unfollow: following(false),
} satisfies Record<string, BulkAction>

/** The same for one queue alone: a case of another queue is not there. */
export const houseActionsOf = (kind: string): Record<string, BulkAction> =>
  Object.fromEntries(
    Object.entries(houseActions).map(([name, action]) => {
      const carryOut: BulkAction['carryOut'] = async (tx, ask) => {
        const row = await caseAsked(tx, ask.caseId, ask.actor)
        if (row.kind !== kind) throw refused('not-found')
        return action.carryOut(tx, ask)
      }
      return [name, { ...action, carryOut }]
    }),
  )

/** Something that moves a case about; the columns of before are kept, and written back when it is taken back. */
function placing(
  needs: 'cases:assign' | 'cases:release',
  asks: BulkAction['asks'],
  move: (ask: RowAsk & { tx: Tx }) => Promise<CaseRow>,
): BulkAction {
  return {
    needs: [needs],
    asks,
    refusal: (row, { lease }, asker) => {
      if (row.closedAt) return 'wrong-state'
      return needs === 'cases:assign' && asks === AssignBody && lease && lease.holderId !== asker.id
        ? 'lease-held'
        : null
    },
    carryOut: async (tx, ask) => {
      const asked = await caseAsked(tx, ask.caseId, ask.actor)
      const before = await openCaseAsked(tx, asked.id, ask.version)
      const after = await move({ tx, ...ask })
      const kept = { before: placingOf(before), after: placingOf(after) }
      return { decisionId: null, before: kept, versionAfter: after.version }
    },
    takeBack: (tx, row, actor, now) => putBack(tx, row.caseId, row.before as Placing, row.versionAfter, actor, now),
  }
}

/** Everybody decides for themselves what they hear of. */
function following(isWanted: boolean): BulkAction {
  const change = async (tx: Tx, caseId: string, personId: string, wanted: boolean, now: Date) => {
    const mine = and(eq(followers.caseId, caseId), eq(followers.personId, personId))
    const changed = wanted
      ? await follow(tx, caseId, personId, now)
      : (await tx.delete(followers).where(mine).returning()).length > 0
    if (changed) signal(tx, 'conversation.follow', 'conversation', caseId, 1)
    return changed
  }
  return {
    needs: ['conversation:read'],
    asks: Nothing,
    refusal: () => null,
    carryOut: async (tx, { caseId, actor, now }) => {
      const row = await caseAsked(tx, caseId, actor)
      if (actor.kind !== 'person' || !actor.id) throw refused('not-allowed')
      const before = { personId: actor.id, changed: await change(tx, caseId, actor.id, isWanted, now) }
      return { decisionId: null, before, versionAfter: row.version }
    },
    takeBack: async (tx, { caseId, before }, _actor, now) => {
      const { personId, changed } = before as { personId: string; changed: boolean }
      const [row] = await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId))
      if (row && changed) await change(tx, caseId, personId, !isWanted, now)
    },
  }
}
