import type { CaseRecord } from '#shared/cases/schema.ts'

export const ConversationPanel = (_: { record: CaseRecord }) => null
