import type { Settlement } from '#shared/settlements/schema.ts'
import type { settlementWorkflow } from '#shared/settlements/workflow.ts'
import type { ActionForms } from '../workflow/actionForms.ts'
import { noteForm, reasonForm } from '../workflow/BasicForms.tsx'
import { ClassifyFields, classified, classifyStart } from './ClassifyFields.tsx'
import { ProposeFields, proposed } from './ProposeFields.tsx'
import { ReleaseFields, releaseBody } from './ReleaseFields.tsx'
import {
  AnswerFields,
  AskFields,
  AskFinanceFields,
  asked,
  DismissFields,
  DisputeFields,
  RejectFields,
  ResolveFields,
} from './ShortForms.tsx'

/** What each action asks for. Working it out begins at once: it changes nothing for the seller. */
export const settlementForms: ActionForms<typeof settlementWorkflow, Settlement> = {
  classify: { Fields: ClassifyFields, initial: classifyStart, body: classified },
  ask: { Fields: AskFields, body: asked },
  answer: { Fields: AnswerFields },
  askFinance: { Fields: AskFinanceFields },
  financeAnswers: { Fields: AnswerFields },
  propose: { Fields: ProposeFields, body: proposed },
  proposeRelease: { Fields: ReleaseFields, body: releaseBody },
  withdraw: reasonForm,
  approve: noteForm,
  sendBack: reasonForm,
  schedule: noteForm,
  stopPayment: reasonForm,
  reject: { Fields: RejectFields },
  resolve: { Fields: ResolveFields },
  dispute: { Fields: DisputeFields },
  dismiss: { Fields: DismissFields },
}
