import type { AppealColumn } from '../appeals/columns.ts'
import type { Appeal } from '../appeals/schema.ts'
import { queueWords as appealWords } from '../appeals/screenWords.ts'
import { appealOutcomeWords } from '../appeals/words.ts'
import type { CounterfeitColumn } from '../counterfeits/columns.ts'
import { reporterTypeWords, rightTypeWords } from '../counterfeits/registerWords.ts'
import type { Counterfeit } from '../counterfeits/schema.ts'
import { queueWords as reportWords } from '../counterfeits/screenWords.ts'
import type { GatingColumn } from '../gating/columns.ts'
import { permissionScopeWords } from '../gating/lifeWords.ts'
import type { Gating } from '../gating/schema.ts'
import { queueWords as gatingWords } from '../gating/screenWords.ts'
import { formatMetric, type MetricName, metrics } from '../sellers/metrics.ts'
import type { SettlementColumn } from '../settlements/columns.ts'
import type { Settlement } from '../settlements/schema.ts'
import { queueWords as ticketWords } from '../settlements/screenWords.ts'
import { traits } from '../settlements/types.ts'
import { signatureWords } from '../settlements/words.ts'
import type { SuspensionColumn } from '../suspensions/columns.ts'
import type { Suspension } from '../suspensions/schema.ts'
import { groundWords, queueWords as suspensionWords } from '../suspensions/screenWords.ts'
import { measureWords } from '../suspensions/words.ts'
import type { Locale } from '../text.ts'
import type { VerificationColumn } from '../verifications/columns.ts'
import { causeWords, sellerTypeWords } from '../verifications/factWords.ts'
import type { Verification } from '../verifications/schema.ts'
import { queueWords as verificationWords } from '../verifications/screenWords.ts'
import { commonCaseColumns, furtherCaseColumns } from './caseColumns.ts'
import { asNumber, asText, asWord, type ExportColumns } from './column.ts'

const { kind: _, subject: __, ...common } = commonCaseColumns

/** Every column that a queue can show stands in its file, and no name of one is missing. */
type Of<R, Column extends string> = ExportColumns<R> & Record<Column, ExportColumns<R>[string]>

export const suspensionExport: Of<Suspension, SuspensionColumn> = {
  ...common,
  value: asText(suspensionWords.ground, sayGround),
  measure: asWord(suspensionWords.measure, measureWords, (row) => row.measure),
  ...furtherCaseColumns,
}

export const appealExport: Of<Appeal, AppealColumn> = {
  ...common,
  contested: asText(appealWords.contested, (row, locale) => `${row.contestedNumber} · ${row.policyName[locale]}`),
  measure: asWord(appealWords.measure, measureWords, (row) => row.measure),
  attempt: asText(appealWords.attempt, (row, locale) =>
    row.isReopened
      ? appealWords.reopened[locale]
      : appealWords.attemptOf[locale]
          .replace('{attempt}', String(row.attempt))
          .replace('{allowed}', String(row.attemptsAllowed)),
  ),
  outcome: asWord(appealWords.outcome, appealOutcomeWords, (row) => row.outcome),
  ...furtherCaseColumns,
}

export const gatingExport: Of<Gating, GatingColumn> = {
  ...common,
  topic: asText(gatingWords.topic, (row, locale) => row.brandName?.[locale] ?? row.category ?? row.subject),
  scope: asWord(gatingWords.scope, permissionScopeWords, (row) => row.scope),
  sellerType: asWord(gatingWords.sellerType, sellerTypeWords, (row) => row.sellerType),
  checklist: asText(gatingWords.checklist, ({ required, answered, deficient }, locale) => {
    if (required === 0) return gatingWords.none[locale]
    if (deficient > 0) return gatingWords.deficient[locale].replace('{count}', String(deficient))
    return gatingWords.answered[locale].replace('{answered}', String(answered)).replace('{required}', String(required))
  }),
  hits: asText(gatingWords.hits, (row, locale) => (row.hasHardBan ? gatingWords.banned[locale] : String(row.hits))),
  ...furtherCaseColumns,
}

export const verificationExport: Of<Verification, VerificationColumn> = {
  ...common,
  cause: asWord(verificationWords.cause, causeWords, (row) => row.cause),
  sellerType: asWord(verificationWords.sellerType, sellerTypeWords, (row) => row.sellerType),
  riskScore: asNumber(verificationWords.risk, (row) => row.riskScore),
  ...furtherCaseColumns,
}

export const counterfeitExport: Of<Counterfeit, CounterfeitColumn> = {
  ...common,
  subject: asText(reportWords.listing, (row) => row.subject),
  source: asWord(reportWords.source, reporterTypeWords, (row) => row.source),
  rightType: asText(reportWords.rightType, ({ rightType, rightNumber }, locale) =>
    rightType
      ? [rightTypeWords[rightType][locale], rightNumber].filter(Boolean).join(' ')
      : reportWords.unnamed[locale],
  ),
  brandName: asText(reportWords.brand, ({ brandName }, locale) => brandName?.[locale] ?? null),
  reports: asNumber(reportWords.reports, (row) => row.reports),
  ...furtherCaseColumns,
}

export const settlementExport: Of<Settlement, SettlementColumn> = {
  ...common,
  type: asText(ticketWords.type, (row, locale) => traits[row.type].label[locale]),
  period: asText(ticketWords.period, (row) => row.period),
  disputedKrw: asNumber(ticketWords.disputed, (row) => row.disputedKrw),
  amountKrw: asNumber(ticketWords.amount, (row) => row.amountKrw),
  awaits: asWord(ticketWords.awaits, signatureWords, (row) => row.awaits),
  ...furtherCaseColumns,
}

/** "Late delivery 9.1 % of 156 orders · limit 4 %". */
function sayGround({ metric, value, threshold, denominator, policyName }: Suspension, locale: Locale): string {
  if (metric === null || value === null || !(metric in metrics))
    return `${policyName[locale]} · ${groundWords.byHand[locale]}`
  const { label, better } = metrics[metric as MetricName]
  const said = [`${label[locale]} ${formatMetric(metric as MetricName, value)}`]
  if (denominator !== null) said.push(groundWords.of[locale].replace('{count}', denominator.toLocaleString(locale)))
  if (threshold === null) return said.join(' ')
  const limit = formatMetric(metric as MetricName, threshold)
  return `${said.join(' ')} · ${groundWords[better === 'low' ? 'ceiling' : 'floor'][locale].replace('{limit}', limit)}`
}
