import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { NamedReporter, NamedRight } from '#shared/counterfeits/bodies.ts'
import { isOutside } from '#shared/counterfeits/reporters.ts'
import { readRightNumber } from '#shared/counterfeits/rights.ts'
import { sentenceOfFault } from '#shared/counterfeits/rules.ts'
import { type FieldErrors, refused } from '#shared/errors.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { ipRights, reporters } from './table.ts'

export type RightRow = typeof ipRights.$inferSelect
export type ReporterRow = typeof reporters.$inferSelect

/**
 * The right that somebody names, from the register, or added to it as a claim that nobody has looked up.
 * What the register says already is never changed by a report.
 * @throws Refused by field: a number of the wrong type or form, a brand that is not registered.
 */
export async function rightNamed(tx: Tx, named: NamedRight, actor: Actor, now: Date): Promise<RightRow> {
  const read = readRightNumber(named.type, named.number)
  if ('fault' in read) throw refused('refused', { errors: { 'right.number': sentenceOfFault(named.type, read) } })
  const number = read.read?.number ?? null
  const title = named.title?.trim() || number || ''
  const ownerName = named.ownerName?.trim() ?? ''
  const errors: FieldErrors = {}
  if (!title) errors['right.title'] = 'what is protected: a right without a number is known by its title'
  if (!number && !ownerName)
    errors['right.ownerName'] = 'whose right it is: a right without a number is known by its owner'
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })

  const isSame = number
    ? eq(ipRights.number, number)
    : and(eq(ipRights.ownerName, ownerName), eq(ipRights.type, named.type), eq(ipRights.title, title))
  const [known] = await tx.select().from(ipRights).where(isSame).limit(1)
  if (known) return known
  const [row] = await tx
    .insert(ipRights)
    .values({
      id: uuidv7(),
      version: 1,
      type: named.type,
      number,
      title,
      classes: named.classes ?? [],
      ownerName,
      brandId: named.brandId ?? null,
      registeredAt: startOf(named.registeredOn),
      expiresAt: startOf(named.expiresOn),
      isVerified: false,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (!row) throw new Error('the new right did not answer')
  await record(tx, { resource: 'ip-rights', resourceId: row.id, action: 'ip-rights:add', actor, after: row, at: now })
  return row
}

/** The beginning of that day in Seoul. */
export function startOf(day: string | undefined): Date | null {
  if (!day) return null
  const at = new Date(`${day}T00:00:00+09:00`)
  if (Number.isNaN(at.getTime())) throw refused('refused', { errors: { day: 'is not a day of the calendar' } })
  return at
}

/** The reporter of the register, or a new one. @throws Refused when somebody outside gives no address to answer to. */
export async function reporterNamed(tx: Tx, named: NamedReporter, actor: Actor, now: Date): Promise<ReporterRow> {
  const email = named.email?.trim().toLowerCase() ?? null
  if (isOutside(named.type) && !email)
    throw refused('refused', { errors: { 'reporter.email': 'whoever reports from outside is answered by e-mail' } })
  const sameKey = `${named.type}:${email ?? named.name.trim().toLowerCase()}`
  const [known] = await forUpdate(tx.select().from(reporters).where(eq(reporters.sameKey, sameKey)))
  if (known) return known
  const [row] = await tx
    .insert(reporters)
    .values({
      id: uuidv7(),
      version: 1,
      type: named.type,
      name: named.name.trim(),
      email,
      locale: named.locale ?? 'ko',
      sameKey,
      reports: 0,
      upheld: 0,
      rejected: 0,
      withdrawn: 0,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (!row) throw new Error('the new reporter did not answer')
  const after = { id: row.id, type: row.type }
  await record(tx, { resource: 'reporters', resourceId: row.id, action: 'reporters:add', actor, after, at: now })
  return row
}

export const isRestricted = (reporter: Pick<ReporterRow, 'restrictedUntil'>, now: Date): boolean =>
  reporter.restrictedUntil !== null && reporter.restrictedUntil > now
