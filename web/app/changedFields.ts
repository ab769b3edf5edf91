type Fields = Record<string, unknown>

/** The fields whose values differ, for a PATCH that says only what the person changed. */
export function changedFields(before: Fields, after: Fields): Fields {
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => !isSame(before[field], value)))
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right: Fields = Object.fromEntries(Object.entries(b))
  return (
    left.length === Object.keys(right).length && left.every(([key, value]) => key in right && isSame(value, right[key]))
  )
}
