import type { CaseColumn } from '../cases/columns.ts'
import type { CaseRecord } from '../cases/schema.ts'
import { queueWords as spoken } from '../dispatch/queueWords.ts'
import { type FeatureName, features } from '../features.ts'
import { severityWords } from '../suspensions/words.ts'
import type { Locale } from '../text.ts'
import { asInstant, asText, asWord, type ExportColumns } from './column.ts'
import { caseColumnWords as words } from './words.ts'

/** What every case can fill, by the lasting names of the columns of queues. */
export const commonCaseColumns = {
  severity: asWord(words.severity, severityWords, (row) => row.severity),
  number: asText(words.number, (row) => row.number),
  kind: asText(words.kind, ({ kind }, locale) =>
    kind in features ? features[kind as FeatureName].label[locale] : kind,
  ),
  sellerName: asText(words.seller, (row) => row.sellerName),
  subject: asText(words.subject, (row) => row.subject),
  state: asText(words.state, ({ kind, state }, locale) => spoken[kind]?.states[state]?.[locale] ?? state),
  dueAt: asInstant(words.due, (row) => row.dueAt),
  teamName: asText(words.team, ({ teamName }, locale) => teamName?.[locale] ?? null),
  assigneeName: asText(words.owner, (row) => row.assigneeName),
  openedAt: asInstant(words.opened, (row) => row.openedAt),
  stateSince: asInstant(words.since, (row) => row.stateSince),
  updatedAt: asInstant(words.updated, (row) => row.updatedAt),
  waitsUntil: asInstant(words.waits, (row) => row.waitsUntil),
  locale: asText(words.language, (row, locale) => words[row.locale === 'ko' ? 'korean' : 'english'][locale]),
  marks: asText(words.marks, sayMarks),
} satisfies Record<CaseColumn, ExportColumns<CaseRecord>[string]>

/** What a file has and a screen has no room for. */
export const furtherCaseColumns = {
  closedAt: asInstant(words.closed, (row) => row.closedAt),
  id: asText(words.id, (row) => row.id),
} satisfies ExportColumns<CaseRecord>

function sayMarks({ heldUntil, holdReason, mergedIntoId, effects }: CaseRecord, locale: Locale): string | null {
  const held = heldUntil && (holdReason ? `${words.held[locale]}: ${holdReason}` : words.held[locale])
  const merged = mergedIntoId && words.merged[locale]
  const failed = effects.failed > 0 && words.trouble[locale].replace('{count}', String(effects.failed))
  const said = [held, merged, failed].filter(Boolean)
  return said.length > 0 ? said.join('; ') : null
}
