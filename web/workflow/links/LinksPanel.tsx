import type { CaseRecord } from '#shared/cases/schema.ts'

export const LinksPanel = (_: { record: CaseRecord }) => null
