import { permissionsOf } from '#shared/permissions.ts'
import type { Actor } from '../audit/record.ts'
import type { DemoEmail, PersonRow } from './people.ts'

/** The demo people as the audit log names them. */
export type Cast = (email: DemoEmail) => Actor

export function castOf(people: readonly PersonRow[]): Cast {
  const actors = new Map(
    people.map(({ id, name, role, email }): [string, Actor] => [
      email,
      { kind: 'person', id, name, permissions: permissionsOf[role], requestId: null },
    ]),
  )
  return (email) => {
    const actor = actors.get(email)
    if (!actor) throw new Error(`${email} is not among the demo people`)
    return actor
  }
}

export const agents = ['agent@demo', 'agent2@demo', 'osp@demo'] as const satisfies DemoEmail[]
export const specialists = ['specialist@demo', 'specialist2@demo'] as const satisfies DemoEmail[]
export const leads = ['lead@demo', 'lead2@demo'] as const satisfies DemoEmail[]

/** Whose signature each rank is, in the demo. */
export const signers: Record<string, readonly DemoEmail[]> = {
  'suspensions:approve-temporary': leads,
  'suspensions:approve-indefinite': ['ops@demo'],
  'suspensions:approve-permanent': ['ops@demo'],
  'suspensions:approve-legal': ['legal@demo'],
}
