/** Rights of the Korean register first, those without a number after them. */
export const rightTypes = ['trademark', 'design', 'patent', 'utility', 'copyright', 'portrait', 'unfair'] as const
export type RightType = (typeof rightTypes)[number]

/** The first two digits of a number tell the kind of right (지식재산처): 10 patent, 20 utility model, 30 design, 40 trade mark. */
export const numberPrefixes = { patent: '10', utility: '20', design: '30', trademark: '40' } as const
export type NumberedRight = keyof typeof numberPrefixes

export const isNumbered = (type: RightType): type is NumberedRight => type in numberPrefixes

export type RightNumber = { kind: 'application' | 'registration'; number: string }

export const numberFaults = [
  'number_missing',
  'number_not_expected',
  'number_malformed',
  'number_of_other_type',
] as const
export type NumberFault = (typeof numberFaults)[number]

/**
 * Reads a Korean rights number: an application `tt-yyyy-nnnnnnn` or a registration `tt-nnnnnnn`, dashes optional.
 * @returns the number with its dashes; null where this type has none; or what is wrong with it.
 */
export function readRightNumber(
  type: RightType,
  asked: string | null | undefined,
): { read: RightNumber | null } | { fault: NumberFault; otherType?: NumberedRight } {
  const digits = (asked ?? '').trim().replaceAll(/[\s-]/g, '')
  if (!isNumbered(type)) return digits === '' ? { read: null } : { fault: 'number_not_expected' }
  if (digits === '') return { fault: 'number_missing' }
  const parts = /^(\d{2})(?:(\d{4}))?(\d{7})$/.exec(digits)
  const [, prefix, year, serial] = parts ?? []
  const known = typeOfPrefix(prefix)
  if (!parts || !known) return { fault: 'number_malformed' }
  if (known !== type) return { fault: 'number_of_other_type', otherType: known }
  if (year && !(Number(year) >= 1948 && Number(year) <= 2100)) return { fault: 'number_malformed' }
  return year
    ? { read: { kind: 'application', number: `${prefix}-${year}-${serial}` } }
    : { read: { kind: 'registration', number: `${prefix}-${serial}` } }
}

const typeOfPrefix = (prefix: string | undefined): NumberedRight | undefined =>
  (Object.keys(numberPrefixes) as NumberedRight[]).find((type) => numberPrefixes[type] === prefix)

/** Whether the number is that of a registration: an application alone gives no right yet. */
export const isRegistered = (number: string | null): boolean => number !== null && /^\d{2}-\d{7}$/.test(number)
