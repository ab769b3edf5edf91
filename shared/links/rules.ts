import type { LinkKind, likenesses } from './schema.ts'

/** Kinds that say the same read from either end. */
const isMutual = (kind: LinkKind): boolean => kind === 'related' || kind === 'duplicate'

/** A case has one parent; of every other kind two cases have at most one link. */
export function standingKeyOf(kind: LinkKind, fromId: string, toId: string): string {
  if (kind === 'parent') return `parent:${toId}`
  if (!isMutual(kind)) return `${kind}:${fromId}:${toId}`
  const [first, second] = [fromId, toId].sort()
  return `${kind}:${first}:${second}`
}

/** Kinds that have a direction which must not come back to where it began. */
export const mustNotCircle = (kind: LinkKind): boolean => kind === 'parent' || kind === 'blocks'

type Subject = { kind: string; topicId: string | null }

/** How near an open case of the same seller comes to one that is about to be opened. */
export function likenessOf(one: Subject, fresh: { kind?: string; topicId?: string }): (typeof likenesses)[number] {
  if (one.kind !== fresh.kind) return 'same-seller'
  return fresh.topicId !== undefined && one.topicId === fresh.topicId ? 'same-topic' : 'same-kind'
}
