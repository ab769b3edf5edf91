import type { CaseRecord } from '#shared/cases/schema.ts'

export const EvidencePanel = (_: { record: CaseRecord }) => null
