import type { CaseRecord } from '#shared/cases/schema.ts'

export const PresenceStrip = (_: { record: CaseRecord }) => null
