import type { Appeal } from '#shared/appeals/schema.ts'
import type { appealWorkflow } from '#shared/appeals/workflow.ts'
import type { ActionForms } from '../workflow/actionForms.ts'
import { noteForm, reasonForm } from '../workflow/BasicForms.tsx'
import { AdmitFields } from './AdmitFields.tsx'
import { DecideFields } from './DecideFields.tsx'
import { decideBody, decideStart } from './decideBody.ts'
import { InfoFields } from './InfoFields.tsx'
import { PlanFields } from './PlanFields.tsx'
import { planBody } from './planBody.ts'
import { ReceiveFields, RejectFields } from './ShortForms.tsx'

const decideForm = { Fields: DecideFields, initial: decideStart, body: decideBody }

/** What each action asks for. Screening begins at once: it changes nothing for the seller. */
export const appealForms: ActionForms<typeof appealWorkflow, Appeal> = {
  amend: { Fields: PlanFields, initial: planStart, body: planBody },
  admit: { Fields: AdmitFields, initial: (record) => ({ papers: record.papers }) },
  reject: { Fields: RejectFields },
  requestInfo: { Fields: InfoFields, initial: () => ({ items: [{ findingId: '', what: '' }] }), body: itemsBody },
  receiveInfo: { Fields: ReceiveFields },
  decide: decideForm,
  decideEscalated: decideForm,
  confirm: noteForm,
  sendBack: reasonForm,
  withdraw: reasonForm,
  signReopening: noteForm,
  declineReopening: reasonForm,
}

function planStart(record: Appeal): Record<string, unknown> {
  return { plan: Object.fromEntries(record.plan.map((answer) => [answer.findingId, answer])) }
}

function itemsBody({ items }: Record<string, unknown>): Record<string, unknown> {
  const rows = Array.isArray(items) ? items : []
  return {
    items: rows.flatMap(({ findingId, what }) =>
      typeof what === 'string' && what.trim() ? [{ findingId: findingId || null, what }] : [],
    ),
  }
}
