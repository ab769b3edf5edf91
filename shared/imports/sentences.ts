import type { Locale } from '../text.ts'
import { isTarget, targetWords } from './columns.ts'
import type { FileFailure, RowRefusal } from './schema.ts'
import { fileReasonWords, rowReasonWords } from './words.ts'

/** "Below zero": why, its places filled in. */
export const reasonSentence = ({ reason, value }: Pick<RowRefusal, 'reason' | 'value'>, locale: Locale): string =>
  rowReasonWords[reason][locale].replace('{value}', () => value ?? '')

/** "late_delivery_rate: Below zero" */
export function refusalSentence(refusal: Pick<RowRefusal, 'column' | 'reason' | 'value'>, locale: Locale): string {
  const sentence = reasonSentence(refusal, locale)
  return refusal.column === null ? sentence : `${refusal.column}: ${sentence}`
}

/** What is wrong with a file and what to do about it; meanings that no column has are called by their label. */
export function fileSentence({ reason, line, column }: FileFailure, locale: Locale): string {
  const names = (column ?? '').split(', ').map((name) => (isTarget(name) ? targetWords[name][locale] : name))
  return fileReasonWords[reason][locale]
    .replace('{line}', String(line ?? ''))
    .replace('{column}', () => names.join(', '))
}
