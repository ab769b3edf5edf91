import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Role } from '#shared/roles.ts'
import type { Tx } from '../db/database.ts'
import { people } from '../people/table.ts'

type DemoPerson = { email: string; name: string; role: Role; locale: 'en' | 'ko' }

/** Every role once, and twice where two pairs of eyes must meet. */
export const demoPeople = [
  { email: 'agent@demo', name: '김서연', role: 'agent', locale: 'ko' },
  { email: 'agent2@demo', name: '이도윤', role: 'agent', locale: 'ko' },
  { email: 'specialist@demo', name: '박지우', role: 'specialist', locale: 'ko' },
  { email: 'specialist2@demo', name: 'Daniel Cho', role: 'specialist', locale: 'en' },
  { email: 'lead@demo', name: '최민준', role: 'lead', locale: 'ko' },
  { email: 'lead2@demo', name: 'Grace Lim', role: 'lead', locale: 'en' },
  { email: 'ops@demo', name: '정하은', role: 'ops', locale: 'ko' },
  { email: 'finance@demo', name: '강태윤', role: 'finance', locale: 'ko' },
  { email: 'legal@demo', name: '윤채원', role: 'legal', locale: 'ko' },
  { email: 'moderator@demo', name: '장시우', role: 'moderator', locale: 'ko' },
  { email: 'moderator2@demo', name: '임소율', role: 'moderator', locale: 'ko' },
  { email: 'vendor@demo', name: '한지호', role: 'vendor', locale: 'ko' },
  { email: 'creator@demo', name: '오유나', role: 'creator', locale: 'ko' },
  { email: 'qa@demo', name: '서예준', role: 'qa', locale: 'ko' },
  { email: 'osp@demo', name: '신다은', role: 'osp', locale: 'ko' },
  { email: 'auditor@demo', name: 'Helen Park', role: 'auditor', locale: 'en' },
  { email: 'admin@demo', name: '권현우', role: 'admin', locale: 'ko' },
] as const satisfies readonly DemoPerson[]

export type DemoEmail = (typeof demoPeople)[number]['email']
export type PersonRow = typeof people.$inferSelect

/** Adds the demo people that are missing. @returns all of them, in their order. */
export async function seedPeople(tx: Tx, passwordHash: string, since: Date): Promise<PersonRow[]> {
  const rows = demoPeople.map((person, position) => ({
    ...person,
    id: uuidv7(),
    version: 1,
    passwordHash,
    isActive: true,
    isDemo: true,
    // A second apart: the sign-in page lists them in this order.
    createdAt: new Date(since.getTime() + position * 1000),
    updatedAt: since,
  }))
  await tx.insert(people).values(rows).onConflictDoNothing()
  return tx.select().from(people).where(eq(people.isDemo, true)).orderBy(people.createdAt, people.email)
}
