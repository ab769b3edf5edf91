import type { CaseRecord } from '#shared/cases/schema.ts'

export const ClockPanel = (_: { record: CaseRecord }) => null
