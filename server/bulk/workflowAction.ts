import { Type } from 'typebox'
import { refusal } from '#shared/workflow/refusal.ts'
import { destinations, neededPermissions } from '#shared/workflow/workflow.ts'
import { act } from '../cases/act.ts'
import type { CaseKind } from '../cases/kind.ts'
import { undoDecision } from '../cases/undo.ts'
import type { BulkAction } from './action.ts'
import { never } from './window.ts'

const Nothing = Type.Object({}, { additionalProperties: false })

/** Every action of a kind that people take, as something that can be done to many of its cases. */
export function workflowActions(kind: CaseKind): Record<string, BulkAction> {
  const taken = Object.entries(kind.workflow.actions).filter(([, action]) => action.needs !== 'system')
  return Object.fromEntries(taken.map(([name]) => [name, workflowAction(kind, name)]))
}

function workflowAction(kind: CaseKind, name: string): BulkAction {
  const action = kind.workflow.actions[name]
  if (!action) throw new Error(`${kind.name} has no ${name}`)
  const closes = destinations(action).every((state) => kind.workflow.states[state]?.final)
  return {
    needs: neededPermissions(action),
    asks: action.asks ?? Nothing,
    refusal: (_row, standing, asker, now) =>
      refusal(kind.workflow, name, asker, standing, now) ?? (closes && standing.isBlocked ? 'blocked' : null),
    carryOut: async (tx, { caseId, body, version, actor, now }) => {
      const asked = { caseId, action: name, body, version, actor, now, undoUntil: never }
      const { decisionId, version: versionAfter } = await act(tx, kind, asked)
      return { decisionId, before: null, versionAfter }
    },
    takeBack: async (tx, row, actor, now) => {
      if (!row.decisionId) throw new Error('a workflow action without its decision')
      await undoDecision(tx, kind, row.decisionId, actor, now)
    },
  }
}
