import type { Permission } from '../permissions.ts'
import type { Locale, Words } from '../text.ts'

/** What stands in one cell. An instant is its text of ISO 8601; a day is YYYY-MM-DD. */
export type CellValue = string | number | null

/** `text` stays text whatever it looks like; `number` is counted with, won as an integer. */
export type CellKind = 'text' | 'number' | 'instant' | 'day'

export type ExportColumn<R> = {
  label: Words
  kind: CellKind
  value: (record: R, locale: Locale) => CellValue
  /** Without it the column does not exist for the asker. */
  needs?: Permission
}

export type ExportColumns<R> = Readonly<Record<string, ExportColumn<R>>>

export const asText = <R>(label: Words, value: (record: R, locale: Locale) => string | null): ExportColumn<R> => ({
  label,
  kind: 'text',
  value,
})

export const asNumber = <R>(label: Words, value: (record: R) => number | null): ExportColumn<R> => ({
  label,
  kind: 'number',
  value,
})

export const asInstant = <R>(label: Words, value: (record: R) => string | null): ExportColumn<R> => ({
  label,
  kind: 'instant',
  value,
})

/** A word of a closed list, said in the asker's language; one that nobody knows stays as it is, so that nothing is lost. */
export const asWord = <R>(
  label: Words,
  words: Readonly<Record<string, Words>>,
  value: (record: R) => string | null,
): ExportColumn<R> =>
  asText(label, (record, locale) => {
    const word = value(record)
    return word === null ? null : (words[word]?.[locale] ?? word)
  })

const yesOrNo = { yes: { en: 'yes', ko: '예' }, no: { en: 'no', ko: '아니요' } }

export const asFlag = <R>(label: Words, value: (record: R) => boolean): ExportColumn<R> =>
  asText(label, (record, locale) => yesOrNo[value(record) ? 'yes' : 'no'][locale])
