import { type BulkPreview, bulkLimits } from '#shared/bulk/schema.ts'
import { houseActionWords } from '#shared/bulk/words.ts'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { Words } from '#shared/text.ts'
import type { Workflow } from '#shared/workflow/workflow.ts'
import type { ActionForm } from '../actionForms.ts'
import { kinds } from '../queue/kinds.ts'
import { changeWords } from './words.ts'

/** What a queue brings along so that its actions can be taken over many cases; the inbox brings only its name. */
export type BulkKit<R extends CaseRecord> = {
  resource: string
  workflow?: Workflow
  words?: { actions: Record<string, { label: Words; explains: Words }> }
  forms?: Partial<Record<string, ActionForm<R>>>
}

/** Which cases are meant: some with what the person saw of them, or everything that matches. */
export type Choice = { ids: readonly string[]; versions: Record<string, number> } | { filter: Record<string, unknown> }

export type HouseAction = keyof typeof houseActionWords

export const isHouseAction = (name: string): name is HouseAction => name in houseActionWords

/** What an action is called in its queue; an action of an older day by its word. */
export function actionLabel(resource: string, action: string): Words {
  if (isHouseAction(action)) return houseActionWords[action].label
  return kinds[resource]?.actions[action]?.label ?? { en: action, ko: action }
}

/** `suspensions:triage` of the audit log as a sentence's end; null where there is no word for it. */
export function changeDone(told: string): Words | null {
  const [resource = '', action = ''] = told.split(':')
  return kinds[resource]?.actions[action]?.done ?? changeWords[action] ?? null
}

/** How many a selection would be refused for being too many; null when it is not. */
export function overLimit(current: Record<string, unknown> | undefined): { total: number; most: number } | null {
  const { total, most = bulkLimits.mostRows } = current ?? {}
  return typeof total === 'number' && typeof most === 'number' ? { total, most } : null
}

export const refusedCount = (preview: BulkPreview): number => preview.total - preview.eligible
