import { uuidv7 } from 'uuidv7'
import { jobActor, record } from '../audit/record.ts'
import type { Database } from '../db/database.ts'
import type { Env } from '../env.ts'
import { issuePasswordLink } from './passwordLink.ts'
import { people } from './table.ts'

/**
 * The way into an empty console that has no demo people: ADMIN_EMAIL becomes its first administrator.
 * @returns the path of a one-time link, or null when there is somebody already or nobody to invite.
 */
export async function inviteFirstAdmin(database: Database, env: Env, now: Date): Promise<string | null> {
  const email = env.ADMIN_EMAIL.trim().toLowerCase()
  if (!email) return null
  return database.transact(async (tx) => {
    if (Number(await tx.$count(people)) > 0) return null
    const id = uuidv7()
    const person = { id, version: 1, email, name: email, role: 'admin' as const, locale: 'ko' as const }
    await tx.insert(people).values({ ...person, isActive: true, isDemo: false, createdAt: now, updatedAt: now })
    const actor = jobActor('first-administrator')
    await record(tx, { resource: 'people', resourceId: id, action: 'people:invite', actor, after: person, at: now })
    return issuePasswordLink(tx, id, now)
  })
}
