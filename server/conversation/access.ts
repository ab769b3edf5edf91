import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Mentionable } from '#shared/conversation/schema.ts'
import { refused } from '#shared/errors.ts'
import { permissionsOf } from '#shared/permissions.ts'
import { roles } from '#shared/roles.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import { mayRead } from '../notifications/following.ts'
import { people } from '../people/table.ts'

type Reader = { permissions: readonly string[] }

/** The case, as far as the asker may know of it. @throws Refused not-found for a kind that they may not read. */
export async function readableCase(db: Db, caseId: string, asker: Reader): Promise<CaseRow> {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  if (!row || !asker.permissions.includes(`${row.kind}:read`)) throw refused('not-found')
  return row
}

/** The same for somebody who is about to write. @throws Refused merged-away with the case that it went into. */
export async function writableCase(tx: Tx, caseId: string, asker: Reader): Promise<CaseRow> {
  const row = await readableCase(tx, caseId, asker)
  if (row.mergedIntoId) throw refused('merged-away', { current: { mergedIntoId: row.mergedIntoId } })
  return row
}

const mostOffered = 20

/** People who may read the case, by name: whom one can mention. */
export async function mentionable(db: Db, kindName: string, typed: string): Promise<Mentionable[]> {
  const reading = roles.filter((role) => mayRead(permissionsOf[role], kindName))
  if (reading.length === 0) return []
  return db
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(
      and(
        eq(people.isActive, true),
        inArray(people.role, reading),
        typed ? contains(people.name, typed.normalize('NFC')) : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(mostOffered)
}

/** @throws Refused refused when one of those mentioned left, or may not read the case. */
export async function refuseBlindMentions(tx: Tx, kindName: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const asked = [...new Set(ids)]
  const rows = await tx.select().from(people).where(inArray(people.id, asked))
  const blind = rows.filter(({ isActive, role }) => !isActive || !mayRead(permissionsOf[role], kindName))
  if (rows.length === asked.length && blind.length === 0) return
  const names = blind.map(({ name }) => name).join(', ')
  throw refused('refused', {
    errors: { mentionedIds: names ? `may not read this case: ${names}` : 'is not somebody here' },
  })
}
