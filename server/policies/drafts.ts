import { and, desc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { earliestEffect, wrongTerms } from '#shared/policies/rules.ts'
import { type PolicyTerms, type PolicyTermsChange, policyTermNames } from '#shared/policies/schema.ts'
import { type Actor, record } from '../audit/record.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { judgeWeeksAnew } from '../performance/commands.ts'
import type { PolicyVersionRow } from './inForce.ts'
import { policies, policyVersions } from './table.ts'

/** A new policy: its first version, a draft. */
export async function createPolicy(tx: Tx, terms: PolicyTerms, actor: Actor, now: Date): Promise<PolicyVersionRow> {
  refuseWrong(terms)
  const policyId = uuidv7()
  await tx.insert(policies).values({ id: policyId, createdAt: now })
  const fresh = await insertDraft(tx, policyId, 1, rowOf(terms), now)
  await tell(tx, 'create', fresh, actor, now, { after: fresh })
  return fresh
}

/** The next draft of a policy, with the terms of this version. @throws Refused already-open with the id of the draft there is. */
export async function revisePolicy(
  tx: Tx,
  id: string,
  version: number,
  actor: Actor,
  now: Date,
): Promise<PolicyVersionRow> {
  const base = await find(tx, id)
  // The policy is the lock: of two who revise at once, the second finds the draft of the first.
  await forUpdate(tx.select().from(policies).where(eq(policies.id, base.policyId)))
  const versions = await tx
    .select()
    .from(policyVersions)
    .where(eq(policyVersions.policyId, base.policyId))
    .orderBy(desc(policyVersions.number))
  const draft = versions.find((one) => one.state === 'draft')
  if (draft) throw refused('already-open', { current: { id: draft.id } })
  if (base.version !== version) throw refused('changed-meanwhile', { current: { version: base.version } })
  const effectiveFrom = new Date(Math.max(base.effectiveFrom.getTime(), now.getTime()))
  const number = (versions[0]?.number ?? 0) + 1
  const fresh = await insertDraft(tx, base.policyId, number, { ...termsOf(base), effectiveFrom }, now)
  await tell(tx, 'revise', fresh, actor, now, { before: base, after: fresh })
  return fresh
}

/** Changes terms of a draft. @throws Refused already-published, changed-meanwhile, or refused by field. */
export async function editDraft(
  tx: Tx,
  id: string,
  version: number,
  change: PolicyTermsChange,
  actor: Actor,
  now: Date,
): Promise<PolicyVersionRow> {
  const before = await findDraft(tx, id, version)
  refuseWrong({ ...before, ...change })
  const after = await advance(tx, before, rowOf(change), now)
  await tell(tx, 'edit', after, actor, now, { before, after })
  return after
}

/** Throws a draft away, and the policy with it when it never had another version. */
export async function deleteDraft(tx: Tx, id: string, version: number, actor: Actor, now: Date): Promise<void> {
  const before = await findDraft(tx, id, version)
  await tx.delete(policyVersions).where(and(eq(policyVersions.id, id), eq(policyVersions.state, 'draft')))
  if (before.number === 1) await tx.delete(policies).where(eq(policies.id, before.policyId))
  await tell(tx, 'delete', before, actor, now, { before })
}

/** From here on the version never changes. @throws Refused when it would come into force before today. */
export async function publishPolicy(
  tx: Tx,
  id: string,
  actor: Actor,
  now: Date,
  version?: number,
): Promise<PolicyVersionRow> {
  const before = await findDraft(tx, id, version)
  if (before.effectiveFrom < earliestEffect(now)) {
    throw refused('refused', { errors: { effectiveFrom: 'lies before today' } })
  }
  const publishedById = actor.kind === 'person' ? actor.id : null
  const after = await advance(tx, before, { state: 'published', publishedAt: now, publishedById }, now)
  await judgeWeeksAnew(tx, after.metric, after.effectiveFrom)
  await tell(tx, 'publish', after, actor, now, { before, after })
  return after
}

async function find(tx: Tx, id: string): Promise<PolicyVersionRow> {
  const [row] = await forUpdate(tx.select().from(policyVersions).where(eq(policyVersions.id, id)))
  if (!row) throw refused('not-found')
  return row
}

async function findDraft(tx: Tx, id: string, version?: number): Promise<PolicyVersionRow> {
  const row = await find(tx, id)
  if (row.state === 'published') throw refused('already-published', { current: { version: row.version } })
  if (version !== undefined && row.version !== version) {
    throw refused('changed-meanwhile', { current: { version: row.version } })
  }
  return row
}

/** The one update of this table: it finds drafts only, whatever its callers checked. */
async function advance(tx: Tx, before: PolicyVersionRow, set: Partial<PolicyVersionRow>, now: Date) {
  const [after] = await tx
    .update(policyVersions)
    .set({ ...set, version: before.version + 1, updatedAt: now })
    .where(
      and(
        eq(policyVersions.id, before.id),
        eq(policyVersions.version, before.version),
        eq(policyVersions.state, 'draft'),
      ),
    )
    .returning()
  if (!after) throw refused('changed-meanwhile')
  return after
}

async function insertDraft(tx: Tx, policyId: string, number: number, terms: RowTerms, now: Date) {
  const [row] = await tx
    .insert(policyVersions)
    .values({ id: uuidv7(), version: 1, policyId, number, state: 'draft', ...terms, createdAt: now, updatedAt: now })
    .returning()
  if (!row) throw new Error('the new draft did not answer')
  return row
}

type RowTerms = Pick<PolicyVersionRow, keyof PolicyTerms>

const termsOf = (row: RowTerms) => Object.fromEntries(policyTermNames.map((name) => [name, row[name]])) as RowTerms

/** Terms as the wire says them, as the row keeps them; anything else that came along is left behind. */
function rowOf(terms: PolicyTerms): RowTerms
function rowOf(terms: PolicyTermsChange): Partial<RowTerms>
function rowOf(terms: PolicyTermsChange): Partial<RowTerms> {
  const given = Object.fromEntries(policyTermNames.flatMap((name) => (name in terms ? [[name, terms[name]]] : [])))
  return terms.effectiveFrom === undefined ? given : { ...given, effectiveFrom: new Date(terms.effectiveFrom) }
}

function refuseWrong(terms: Pick<PolicyTerms, 'metric' | 'threshold'>): void {
  const errors = wrongTerms(terms)
  if (Object.keys(errors).length > 0) throw refused('refused', { errors })
}

async function tell(
  tx: Tx,
  verb: 'create' | 'revise' | 'edit' | 'delete' | 'publish',
  row: PolicyVersionRow,
  actor: Actor,
  now: Date,
  { before, after }: { before?: PolicyVersionRow; after?: PolicyVersionRow },
): Promise<void> {
  const entry = { resource: 'policies', resourceId: row.id, action: `policies:${verb}`, actor, at: now }
  await record(tx, { ...entry, before, after })
  signal(tx, `policies.${verb}`, 'policies', row.id, row.version)
}
