/** What somebody is here; what each may do stands in permissions.ts and in the row of each queue. */
export const roles = [
  'agent',
  'specialist',
  'lead',
  'ops',
  'finance',
  'legal',
  'moderator',
  'vendor',
  'creator',
  'qa',
  'osp',
  'auditor',
  'admin',
] as const

export type Role = (typeof roles)[number]

/**
 * Which permissions of a queue each role holds. `everybody` reads; a specialist holds what an agent holds, a lead what a
 * specialist holds, operations what a lead holds; an outsourced agent holds the agent's row. The others stand alone.
 */
export type PermissionRows<P extends string> = {
  everybody: readonly P[]
  agent?: readonly P[]
  specialist?: readonly P[]
  lead?: readonly P[]
  ops?: readonly P[]
  finance?: readonly P[]
  legal?: readonly P[]
  qa?: readonly P[]
  moderator?: readonly P[]
  vendor?: readonly P[]
  /** Beyond the agent's row. */
  osp?: readonly P[]
  auditor?: readonly P[]
  /** What not even an administrator may do: the signature of a profession. */
  notAdmin?: readonly P[]
}
