import { type Permission, permissionsOf } from '../permissions.ts'
import type { Role } from '../roles.ts'

/**
 * What somebody may at most: whoever works for a provider never holds more than an outsourced agent does, whatever role
 * was entered for them and whatever stands in a key of theirs.
 */
export const withinReach = <P extends string>(vendorId: string | null, held: readonly P[]): readonly P[] =>
  vendorId === null ? held : held.filter((one) => (permissionsOf.osp as readonly string[]).includes(one))

/** The permissions of a person by role and employer. */
export const heldBy = ({ role, vendorId }: { role: Role; vendorId: string | null }): readonly Permission[] =>
  withinReach(vendorId, permissionsOf[role])
