import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import type { counterfeitWorkflow } from '#shared/counterfeits/workflow.ts'
import type { ActionForms } from '../workflow/actionForms.ts'
import { noteForm, reasonForm } from '../workflow/BasicForms.tsx'
import { BlockFields } from './BlockFields.tsx'
import { CheckFields, checkBody } from './CheckFields.tsx'
import { AcceptFields, AskReporterFields, DismissFields, IdentifyFields, SupplyFields } from './CheckingFields.tsx'
import { CounterNoticeFields } from './CounterNoticeFields.tsx'
import { InfringingFields, NotInfringingFields, OrderFields, SuitFields } from './DecidingFields.tsx'
import { RetractionFields, retractionBody } from './RetractionFields.tsx'

/** What each action asks for. */
export const counterfeitForms: ActionForms<typeof counterfeitWorkflow, Counterfeit> = {
  startCheck: { Fields: IdentifyFields },
  check: { Fields: CheckFields, body: checkBody },
  askReporter: { Fields: AskReporterFields },
  supply: { Fields: SupplyFields },
  dismiss: { Fields: DismissFields },
  accept: { Fields: AcceptFields },
  reconsider: reasonForm,
  block: { Fields: BlockFields },
  counterNotice: { Fields: CounterNoticeFields },
  awaitTestBuy: noteForm,
  takeUp: noteForm,
  recordSuit: { Fields: SuitFields },
  recordOrder: { Fields: OrderFields },
  decideInfringing: { Fields: InfringingFields },
  decideNotInfringing: { Fields: NotInfringingFields },
  approve: noteForm,
  sendBack: reasonForm,
  withdraw: { Fields: RetractionFields, body: retractionBody },
  reopen: reasonForm,
}
