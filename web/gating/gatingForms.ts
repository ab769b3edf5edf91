import type { Gating } from '#shared/gating/schema.ts'
import type { gatingWorkflow } from '#shared/gating/workflow.ts'
import type { ActionForms } from '../workflow/actionForms.ts'
import { reasonForm } from '../workflow/BasicForms.tsx'
import { ApproveFields, ConditionsFields, ConfirmFields } from './DecideFields.tsx'
import { documentOf } from './factsBody.ts'
import { LookUpFields, RecordAnswerFields } from './LookUpFields.tsx'
import { AskFields, ClearFields, RejectFields, RevokeFields, WithdrawFields } from './ShortForms.tsx'
import { type SuppliedDraft, SupplyFields } from './SupplyFields.tsx'

/** What each action asks for. Checking, pre-checks and handing to review begin at once: they change nothing for the seller. */
export const gatingForms: ActionForms<typeof gatingWorkflow, Gating> = {
  supply: { Fields: SupplyFields, body: supplyBody },
  ask: { Fields: AskFields },
  lookUp: { Fields: LookUpFields, body: lookUpBody },
  recordAnswer: { Fields: RecordAnswerFields },
  approve: { Fields: ApproveFields },
  approveWithConditions: { Fields: ConditionsFields, body: conditionsBody },
  clear: { Fields: ClearFields },
  reject: { Fields: RejectFields },
  confirm: { Fields: ConfirmFields },
  sendBack: reasonForm,
  withdraw: { Fields: WithdrawFields },
  recordTestBuy: reasonForm,
  revoke: { Fields: RevokeFields },
}

function supplyBody({ papers }: Record<string, unknown>): Record<string, unknown> {
  return { documents: ((papers ?? []) as SuppliedDraft[]).map(({ type, ...facts }) => documentOf(type, facts)) }
}

/** A register is asked for a number, people a question: what stands in the fields of the other is left out. */
function lookUpBody({
  certificateType,
  number,
  question,
  ...values
}: Record<string, unknown>): Record<string, unknown> {
  return values.with === 'register' ? { ...values, certificateType, number } : { ...values, question }
}

function conditionsBody({ categories, ...values }: Record<string, unknown>): Record<string, unknown> {
  const named = String(categories ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return named.length > 0 ? { ...values, categories: [...new Set(named)] } : values
}
