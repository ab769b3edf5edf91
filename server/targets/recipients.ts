import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { FieldErrors } from '#shared/errors.ts'
import { type Permission, permissionsOf } from '#shared/permissions.ts'
import type { AlertRecipients } from '#shared/targets/alertSchema.ts'
import type { Db } from '../db/database.ts'
import { people } from '../people/table.ts'
import { teamMembers, teams } from '../teams/table.ts'

const needed: Permission = 'targets:read'

/** Whom an alert is told now: who was named, who has the role and who leads the team, as far as they may read it. */
export async function peopleToTell(db: Db, { personIds, roles, leadsOf }: AlertRecipients): Promise<string[]> {
  const named: string[] = [...personIds]
  if (leadsOf.length > 0) {
    const leads = await db
      .select({ id: teamMembers.personId })
      .from(teamMembers)
      .where(and(inArray(teamMembers.teamId, leadsOf), eq(teamMembers.isLead, true)))
    named.push(...leads.map(({ id }) => id))
  }
  const isMeant = or(
    named.length > 0 ? inArray(people.id, named) : undefined,
    roles.length > 0 ? inArray(people.role, roles) : undefined,
  )
  if (!isMeant) return []
  const rows = await db
    .select({ id: people.id, role: people.role })
    .from(people)
    .where(and(isMeant, eq(people.isActive, true), isNull(people.vendorId)))
    .orderBy(people.id)
  return rows.filter(({ role }) => permissionsOf[role].includes(needed)).map(({ id }) => id)
}

/** Who of these cannot be told, by field. */
export async function wrongRecipients(db: Db, { personIds, roles, leadsOf }: AlertRecipients): Promise<FieldErrors> {
  const errors: FieldErrors = {}
  const blind = roles.find((role) => !permissionsOf[role].includes(needed))
  if (blind) errors['recipients.roles'] = `${blind} may not read alerts`
  const rows = personIds.length > 0 ? await db.select().from(people).where(inArray(people.id, personIds)) : []
  const found = new Map(rows.map((row) => [row.id, row]))
  for (const id of personIds) {
    const person = found.get(id)
    if (!person) errors['recipients.personIds'] = 'is not somebody of the console'
    else if (!person.isActive) errors['recipients.personIds'] = `${person.name} has left`
    else if (person.vendorId !== null) errors['recipients.personIds'] = `${person.name} works for a provider`
    else if (!permissionsOf[person.role].includes(needed))
      errors['recipients.personIds'] = `${person.name} may not read alerts`
  }
  const known =
    leadsOf.length > 0 ? await db.select({ id: teams.id }).from(teams).where(inArray(teams.id, leadsOf)) : []
  if (known.length < leadsOf.length) errors['recipients.leadsOf'] = 'is not a team'
  return errors
}
