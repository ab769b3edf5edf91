import type { ByteRange } from './storage.ts'

/**
 * The one range a player asks for (RFC 9110, 14). Null: the whole file is answered, as it is when several ranges or
 * another unit are asked for. `outside`: nothing of the file lies in it.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const count = Math.min(Number(to), size)
    return count === 0 ? 'outside' : { first: size - count, last: size - 1 }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first >= size) return 'outside'
  return last < first ? null : { first, last }
}
