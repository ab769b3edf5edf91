import { formatKrw } from '#shared/money.ts'
import type { SettingField, SettingForm } from '#shared/settings/form.ts'
import type { Locale, Words } from '#shared/text.ts'
import type { Say } from '../ui/useSay.ts'
import { formWords } from './formWords.ts'
import type { Line } from './lines.ts'

type Values = Readonly<Record<string, unknown>>

/** A setting that is described by its fields, told line by line: a row of a list by its own name, not by its place. */
export function formLines(form: SettingForm, body: unknown, say: Say, locale: Locale): Line[] {
  return linesIn(form, body as Values, say, locale, '', '')
}

function linesIn(form: SettingForm, values: Values, say: Say, locale: Locale, key: string, place: string): Line[] {
  return Object.entries(form).flatMap(([name, field]) => {
    const value = values[name]
    const at = `${key}/${name}`
    const label = place ? `${place} · ${say(field.label)}` : say(field.label)
    if (field.kind === 'group') return linesIn(field.fields, (value ?? {}) as Values, say, locale, at, label)
    if (field.kind !== 'rows') return [{ key: at, place: label, text: textOf(field, value, say, locale) }]
    const rows = (value ?? []) as Values[]
    return rows.flatMap((row, n) => {
      const title = titleOf(field, row, n, say, locale)
      return linesIn(field.fields, row, say, locale, `${at}/${String(row[field.title] ?? n)}`, `${label} “${title}”`)
    })
  })
}

type Rows = SettingField & { kind: 'rows' }

/** What a row of a list is called. */
export function titleOf(field: Rows, row: Values, at: number, say: Say, locale: Locale): string {
  const named = field.fields[field.title]
  const value = row[field.title]
  return (named && value !== '' && value != null && textOf(named, value, say, locale)) || String(at + 1)
}

/** A value as it is read: percent, won, the word of a choice. */
export function textOf(field: SettingField, value: unknown, say: Say, locale: Locale): string {
  if (value === null || value === undefined) return say(formWords.none)
  const unit = 'unit' in field && field.unit ? ` ${say(field.unit)}` : ''
  const nameOf = (options: Record<string, Words>, word: unknown) => {
    const words = options[String(word)]
    return words ? say(words) : String(word)
  }
  switch (field.kind) {
    case 'whole':
    case 'number':
      return `${Number(value).toLocaleString(locale)}${unit}`
    case 'share':
      return `${Number((Number(value) * 100).toFixed(2))} %`
    case 'krw':
      return formatKrw(Number(value), locale)
    case 'flag':
      return say(value ? formWords.yes : formWords.no)
    case 'choice':
      return nameOf(field.options, value)
    case 'choices':
      return (value as unknown[]).map((word) => nameOf(field.options, word)).join(', ') || say(formWords.none)
    case 'texts':
      return (value as string[]).join(', ') || say(formWords.none)
    case 'text':
      return String(value) || say(formWords.none)
    case 'group':
    case 'rows':
      return ''
  }
}
