import type { CaseRecord } from '#shared/cases/schema.ts'

export const PriorityPanel = (_: { record: CaseRecord }) => null
