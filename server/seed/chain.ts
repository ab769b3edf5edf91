import { type Actor, canonical, firstHash, hashOf } from '../audit/record.ts'
import type { Batch } from './batch.ts'
import type { Random } from './random.ts'

type Told = { action: string; actor: Actor; before?: unknown; after?: unknown; reason?: string | null; at: Date }

export type Chain = ReturnType<typeof makeChain>

/** The audit chain of one subject, linked as `record` links it, but in memory. */
export function makeChain(random: Random, resource: string, resourceId: string) {
  let position = 0
  let previousHash = firstHash
  const entries: Batch['audit'] = []
  return {
    tell: ({ action, actor, before, after, reason = null, at }: Told): void => {
      position++
      const row = {
        id: random.uuid(at),
        resource,
        resourceId,
        position,
        action,
        actorKind: actor.kind,
        actorId: actor.id,
        actorName: actor.name,
        before: before === undefined ? null : canonical(before),
        after: after === undefined ? null : canonical(after),
        reason,
        requestId: null,
        at,
        previousHash,
      }
      previousHash = hashOf(row)
      entries.push({ ...row, hash: previousHash })
    },
    end: (batch: Batch): void => {
      batch.audit.push(...entries)
      batch.auditHeads.push({ resource, resourceId, position, hash: previousHash })
    },
  }
}
