import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Mentionable } from '#shared/conversation/schema.ts'
import { refused } from '#shared/errors.ts'
import { permissionsOf } from '#shared/permissions.ts'
import { roles } from '#shared/roles.ts'
import type { CaseRow } from '../cases/kind.ts'
import { cases } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import { contains } from '../db/dialect.ts'
import { isInRows, type Rows } from '../http/rows.ts'
import { mayRead } from '../notifications/following.ts'
import { people } from '../people/table.ts'
import { teamMembers, teams } from '../teams/table.ts'

type Reader = { permissions: readonly string[]; rows?: Rows }

/** The case, as far as the asker may know of it. @throws Refused not-found for a kind that they may not read, or a provider's person a case that is not theirs. */
export async function readableCase(db: Db, caseId: string, asker: Reader): Promise<CaseRow> {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  const isKnown = row && asker.permissions.includes(`${row.kind}:read`)
  if (!isKnown || !isInRows(row.teamId, asker.rows ?? null)) throw refused('not-found')
  return row
}

/** The same for somebody who is about to write. @throws Refused merged-away with the case that it went into. */
export async function writableCase(tx: Tx, caseId: string, asker: Reader): Promise<CaseRow> {
  const row = await readableCase(tx, caseId, asker)
  if (row.mergedIntoId) throw refused('merged-away', { current: { mergedIntoId: row.mergedIntoId } })
  return row
}

type Mentioner = { vendorId?: string | null }

const mostOffered = 20

/** People who may read the case, by name: whom one can mention. */
export async function mentionable(db: Db, row: CaseRow, asker: Mentioner, typed: string): Promise<Mentionable[]> {
  const reading = roles.filter((role) => mayRead(permissionsOf[role], row.kind))
  if (reading.length === 0) return []
  return db
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(
      and(
        eq(people.isActive, true),
        inArray(people.role, reading),
        await areBeside(db, row, asker),
        typed ? contains(people.name, typed.normalize('NFC')) : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(mostOffered)
}

/** @throws Refused refused when one of those mentioned left, or may not read the case. */
export async function refuseBlindMentions(
  tx: Tx,
  row: CaseRow,
  asker: Mentioner,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const asked = [...new Set(ids)]
  const known = await tx
    .select()
    .from(people)
    .where(and(inArray(people.id, asked), await areBeside(tx, row, asker)))
  const blind = known.filter(({ isActive, role }) => !isActive || !mayRead(permissionsOf[role], row.kind))
  if (known.length === asked.length && blind.length === 0) return
  const names = blind.map(({ name }) => name).join(', ')
  throw refused('refused', {
    errors: { mentionedIds: names ? `may not read this case: ${names}` : 'is not somebody here' },
  })
}

/** Our people and those of the provider whose case it is; a provider's people know each other and who is in the case's team. */
async function areBeside(db: Db, { teamId }: CaseRow, { vendorId = null }: Mentioner): Promise<SQL | undefined> {
  if (vendorId !== null) {
    const inTeam = db
      .select({ id: teamMembers.personId })
      .from(teamMembers)
      .where(eq(teamMembers.teamId, teamId ?? ''))
    return or(eq(people.vendorId, vendorId), inArray(people.id, inTeam))
  }
  const [team] = teamId ? await db.select({ vendorId: teams.vendorId }).from(teams).where(eq(teams.id, teamId)) : []
  return or(isNull(people.vendorId), team?.vendorId ? eq(people.vendorId, team.vendorId) : undefined)
}
