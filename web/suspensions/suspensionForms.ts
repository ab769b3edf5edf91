import type { Suspension } from '#shared/suspensions/schema.ts'
import type { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import type { ActionForms } from '../workflow/actionForms.ts'
import { noteForm, reasonForm } from '../workflow/BasicForms.tsx'
import { DecideFields } from './DecideFields.tsx'
import { LiftFields } from './LiftFields.tsx'
import { ProposeFields } from './ProposeFields.tsx'
import { proposalBody } from './proposalBody.ts'
import { AskFields, DismissFields, EscalateFields, ExplainFields } from './ShortForms.tsx'

const usualDays = 7

/** What each action asks for. Triage and investigation begin at once: they change nothing for the seller. */
export const suspensionForms: ActionForms<typeof suspensionWorkflow, Suspension> = {
  dismiss: { Fields: DismissFields },
  ask: { Fields: AskFields },
  explain: { Fields: ExplainFields },
  propose: { Fields: ProposeFields, initial: () => ({ days: usualDays }), body: proposalBody },
  withdraw: reasonForm,
  apply: { Fields: DecideFields },
  approve: { Fields: DecideFields },
  sendBack: reasonForm,
  lift: { Fields: LiftFields },
  keep: reasonForm,
  confirmLift: noteForm,
  escalate: { Fields: EscalateFields },
  deescalate: reasonForm,
  close: reasonForm,
}
