import { roleWords } from '#shared/people/roleWords.ts'
import { permissionsOf } from '#shared/permissions.ts'
import { roles } from '#shared/roles.ts'
import type { Words } from '#shared/text.ts'

/** The lowest rank that holds a permission; the administrator only where nobody else does. */
export function approver(permission: string): Words {
  const holders = roles.filter((role) => permissionsOf[role].some((held) => held === permission))
  return roleWords[holders.find((role) => role !== 'admin') ?? 'admin']
}
