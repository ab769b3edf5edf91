import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { FieldErrors } from '#shared/errors.ts'
import { type Permission, permissionsOf } from '#shared/permissions.ts'
import { mayGoTo, type OutsideTerms } from '#shared/reports/rules.ts'
import type { NewReport } from '#shared/reports/schema.ts'
import type { Db } from '../db/database.ts'
import { people } from '../people/table.ts'
import { teams } from '../teams/table.ts'
import type { reports } from './table.ts'

type ReportRow = typeof reports.$inferSelect
type PersonRow = typeof people.$inferSelect

const needed: Permission = 'kpis:read'

export type Reader = {
  personId: string | null
  vendorId: string | null
  email: string
  name: string
  locale: 'en' | 'ko'
}

/** Whose figures a report has: a provider's alone, or the house's. */
export async function providerOfReport(
  db: Db,
  { teamId, vendorId }: Pick<ReportRow, 'teamId' | 'vendorId'>,
): Promise<string | null> {
  if (vendorId !== '') return vendorId
  if (teamId === '') return null
  const [team] = await db.select({ vendorId: teams.vendorId }).from(teams).where(eq(teams.id, teamId))
  return team?.vendorId ?? null
}

/** A report about one desk or provider is nothing for the people of another. */
const isTheirs = (person: Pick<PersonRow, 'vendorId'>, isAboutOne: boolean, provider: string | null): boolean =>
  person.vendorId === null || !isAboutOne || person.vendorId === provider

/** Who gets it now: still here, allowed to read figures, and not of another provider than it is about. */
export async function readersOf(db: Db, report: ReportRow, terms: OutsideTerms): Promise<Reader[]> {
  const { personIds, roles } = report
  const isMeant = or(
    personIds.length > 0 ? inArray(people.id, personIds) : undefined,
    roles.length > 0 ? inArray(people.role, roles) : undefined,
  )
  const rows = isMeant
    ? await db
        .select()
        .from(people)
        .where(and(isMeant, eq(people.isActive, true)))
        .orderBy(asc(people.id))
    : []
  const provider = await providerOfReport(db, report)
  const isAboutOne = report.teamId !== '' || report.vendorId !== ''
  const inside = rows
    .filter((person) => permissionsOf[person.role].includes(needed) && isTheirs(person, isAboutOne, provider))
    .map(({ id, vendorId, email, name, locale }) => ({ personId: id, vendorId, email, name, locale }))
  const known = new Set(inside.map(({ email }) => email.toLowerCase()))
  const outside = report.outside
    .filter(({ email }) => mayGoTo(email, terms) && !known.has(email.toLowerCase()))
    .map(({ email, locale }) => ({ personId: null, vendorId: null, email, name: email, locale }))
  return [...inside, ...outside]
}

/** Who of these cannot get it, by field. */
export async function wrongReaders(db: Db, asked: NewReport): Promise<FieldErrors> {
  const errors: FieldErrors = {}
  const blind = asked.roles.find((role) => !permissionsOf[role].includes(needed))
  if (blind) errors.roles = `${blind} may not read figures`
  const rows =
    asked.personIds.length > 0 ? await db.select().from(people).where(inArray(people.id, asked.personIds)) : []
  const found = new Map(rows.map((row) => [row.id, row]))
  const provider = await providerOfReport(db, { teamId: asked.teamId ?? '', vendorId: asked.vendorId ?? '' })
  for (const id of asked.personIds) {
    const person = found.get(id)
    if (!person) errors.personIds = 'is not somebody of the console'
    else if (!person.isActive) errors.personIds = `${person.name} has left`
    else if (!permissionsOf[person.role].includes(needed)) errors.personIds = `${person.name} may not read figures`
    else if (!isTheirs(person, Boolean(asked.teamId || asked.vendorId), provider))
      errors.personIds = `${person.name} works for another provider`
  }
  return errors
}
