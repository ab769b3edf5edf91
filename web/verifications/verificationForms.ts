import type { Verification } from '#shared/verifications/schema.ts'
import type { verificationWorkflow } from '#shared/verifications/workflow.ts'
import type { ActionForms } from '../workflow/actionForms.ts'
import { noteForm, reasonForm } from '../workflow/BasicForms.tsx'
import { ChannelsFields } from './ChannelsFields.tsx'
import { DocumentsFields } from './DocumentsFields.tsx'
import { AskFields, BlockFields, JudgeLinkFields, RejectFields } from './ShortForms.tsx'
import { LimitFields, VerifyFields } from './VerdictFields.tsx'

const firstCapKrw = 10_000_000
const firstDelayDays = 14

/** An input that was cleared says nothing. */
const filled = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== null && value !== undefined))
const linesOf = (name: string) => (values: Record<string, unknown>) => ({
  ...values,
  [name]: Array.isArray(values[name]) ? values[name].map(filled) : [],
})

/** A paper is accepted or has a fault: one choice on the screen, two fields on the wire. */
const documentsBody = (values: Record<string, unknown>) => {
  const documents = Array.isArray(values.documents) ? values.documents : []
  return {
    documents: documents.map(({ result, ...row }) => ({
      ...filled(row),
      isAccepted: result === 'accepted',
      ...(result !== 'accepted' && { fault: result }),
    })),
  }
}

const verdictBody = (values: Record<string, unknown>) => {
  const { overrides, ...others } = values
  return Array.isArray(overrides) && overrides.length > 0 ? values : others
}

/** What each action asks for. */
export const verificationForms: ActionForms<typeof verificationWorkflow, Verification> = {
  reviewByHand: reasonForm,
  recheck: reasonForm,
  checkDocuments: { Fields: DocumentsFields, body: documentsBody },
  assessChannels: { Fields: ChannelsFields, body: linesOf('channels') },
  judgeLink: { Fields: JudgeLinkFields },
  ask: { Fields: AskFields, initial: () => ({ items: [{}] }), body: linesOf('items') },
  verify: { Fields: VerifyFields, body: verdictBody },
  limit: {
    Fields: LimitFields,
    initial: () => ({ gmvCapKrw: firstCapKrw, payoutDelayDays: firstDelayDays }),
    body: verdictBody,
  },
  reject: { Fields: RejectFields },
  approve: noteForm,
  sendBack: reasonForm,
  block: { Fields: BlockFields },
  withdraw: reasonForm,
}
