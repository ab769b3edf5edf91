import type { Column } from 'drizzle-orm'
import { refused } from '#shared/errors.ts'
import { type FilterContext, isToken, meantMoment, meantPerson } from '#shared/views/filterWords.ts'

/** A filter whose words each stand for several values of a field. */
export type FilterGroup = { field: string; words: Record<string, readonly string[]> }

type Known = { filters: Record<string, Column>; groups?: Record<string, FilterGroup> }

/**
 * The filter in plain values: groups as the values of their field, tokens as what they mean for this asker now.
 * @throws Refused malformed for a word that means nothing here.
 */
export function spelledOut(
  filter: Record<string, unknown>,
  spec: Known,
  context: FilterContext | undefined,
): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  const narrow = (field: string, values: readonly unknown[]) => {
    const before = field in plain ? [plain[field]].flat() : undefined
    plain[field] = before ? before.filter((value) => values.includes(value)) : values
  }
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || spec.groups?.[name]) continue
    plain[name] = resolved(name, value, spec, context)
  }
  for (const [name, group] of Object.entries(spec.groups ?? {})) {
    if (filter[name] === undefined) continue
    narrow(
      group.field,
      [filter[name]].flat().flatMap((word) => valuesOf(name, word, group)),
    )
  }
  return plain
}

function valuesOf(name: string, word: unknown, { words }: FilterGroup): readonly string[] {
  const values = typeof word === 'string' && Object.hasOwn(words, word) ? words[word] : undefined
  if (!values) throw refused('malformed', { errors: { [name]: 'is not one of its words' } })
  return values
}

function resolved(name: string, value: unknown, spec: Known, context: FilterContext | undefined): unknown {
  const column = spec.filters[name] ?? spec.filters[name.replace(/_(gte?|lte?)$/, '')]
  if (!column) return value
  if (!Array.isArray(value)) return meaning(name, value, column, context)
  const each = value.map((one) => meaning(name, one, column, context))
  if (each.includes(null)) throw refused('malformed', { errors: { [name]: '$none stands alone' } })
  return each.flat()
}

function meaning(name: string, value: unknown, column: Column, context: FilterContext | undefined): unknown {
  const isMoment = column.dataType === 'date'
  if (!isToken(value) || !(isMoment || name.endsWith('Id'))) return value
  const meant = context && (isMoment ? meantMoment(value, context) : meantPerson(value, context))
  if (meant?.kind !== 'value') throw refused('malformed', { errors: { [name]: `${value} means nothing here` } })
  return meant.value
}
