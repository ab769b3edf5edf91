export type Change = { field: string; before: string; after: string; isChanged: boolean }

/** Before and after laid side by side, field by field; what differs comes first. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const left = flat(before)
  const right = flat(after)
  const fields = [...new Set([...left.keys(), ...right.keys()])]
  const changes = fields.map((field) => {
    const was = left.get(field) ?? ''
    const is = right.get(field) ?? ''
    return { field, before: was, after: is, isChanged: was !== is }
  })
  return changes.sort((a, b) => Number(b.isChanged) - Number(a.isChanged))
}

/** `{ body: { days: 7 } }` → `body.days: "7"`; lists stay together. */
function flat(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return path ? new Map([[path, '']]) : new Map()
  if (typeof value !== 'object' || Array.isArray(value)) {
    return new Map([[path || 'value', typeof value === 'string' ? value : JSON.stringify(value)]])
  }
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path ? `${path}.${key}` : key)]))
}
