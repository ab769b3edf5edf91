import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { IdentityState } from '#shared/verifications/identity.ts'
import type { DeniedKeyKind } from '#shared/verifications/links.ts'
import type { Particulars } from '#shared/verifications/particulars.ts'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import type { Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { ownOf, toldOf } from './facts.ts'
import { keysOf } from './kin.ts'
import { deniedKeys, sellerChannels, sellerIdentities } from './table.ts'

/** What a decision makes of an identity. With a submission its particulars are written, without one only the state. */
export type WriteIdentity = {
  sellerId: string
  state: IdentityState
  submissionId: string | null
  isBankVerified?: boolean
  verifiedUntil?: string
  gmvCapKrw?: number | null
  payoutDelayDays?: number | null
  riskScore?: number
}

export type DenyKeys = { sellerId: string; submissionId: string; keys: DeniedKeyKind[] }

/** What decisions on verifications cause in our own tables. */
export const identityEffects = {
  'write-identity': { inside: writeIdentity },
  'deny-keys': { inside: denyKeys },
} satisfies EffectAppliers

async function writeIdentity(tx: Tx, effect: EffectRow, now: Date): Promise<void> {
  const { sellerId, submissionId, ...told } = effect.payload as WriteIdentity
  const [before] = await forUpdate(tx.select().from(sellerIdentities).where(eq(sellerIdentities.sellerId, sellerId)))
  const particulars = await toldOf(tx, { submissionId })
  const version = (before?.version ?? 0) + 1
  const isPassed = told.state === 'verified' || told.state === 'limited'
  const decided = {
    state: told.state,
    version,
    updatedAt: now,
    ...(told.riskScore !== undefined && { riskScore: told.riskScore }),
    ...(isPassed && {
      verifiedAt: now,
      verifiedUntil: told.verifiedUntil ? new Date(told.verifiedUntil) : null,
      bankVerifiedAt: told.isBankVerified ? now : null,
      gmvCapKrw: told.gmvCapKrw ?? null,
      payoutDelayDays: told.payoutDelayDays ?? null,
    }),
  }
  if (particulars) {
    // An account that nobody has looked at is nobody's yet.
    const row = { ...columnsOf(particulars), bankVerifiedAt: null, ...decided }
    await tx
      .insert(sellerIdentities)
      .values({ sellerId, riskScore: 0, createdAt: now, ...row })
      .onConflictDoUpdate({ target: sellerIdentities.sellerId, set: row })
    await writeChannels(tx, effect, sellerId, now)
  } else if (before) {
    await tx.update(sellerIdentities).set(decided).where(eq(sellerIdentities.sellerId, sellerId))
  }
  signal(tx, 'identity.written', 'sellers', sellerId, version)
}

/** Every column, so that what the seller no longer says does not stay. */
export const columnsOf = (told: Particulars) => ({
  sellerType: told.sellerType,
  legalName: told.legalName,
  businessNumber: told.businessNumber ?? null,
  corporateNumber: told.corporateNumber ?? null,
  mailOrderNumber: told.mailOrderNumber ?? null,
  mailOrderExemption: told.mailOrderExemption ?? null,
  representative: told.representative,
  representativeBirth: told.representativeBirth ?? null,
  phone: told.phone ?? null,
  openedOn: told.openedOn ?? null,
  bankCode: told.bankCode,
  bankAccount: told.bankAccount,
  bankHolder: told.bankHolder,
})

async function writeChannels(tx: Tx, { caseId }: EffectRow, sellerId: string, now: Date): Promise<void> {
  const { channels } = await ownOf(tx, caseId)
  for (const { category, brand, channel, evidence, verdict } of channels) {
    const row = { channel, evidence: evidence ?? null, verdict, caseId, judgedAt: now }
    await tx
      .insert(sellerChannels)
      .values({ sellerId, category, brand, ...row })
      .onConflictDoUpdate({
        target: [sellerChannels.sellerId, sellerChannels.category, sellerChannels.brand],
        set: row,
      })
  }
}

async function denyKeys(tx: Tx, { payload, caseId }: EffectRow, now: Date): Promise<void> {
  const { sellerId, submissionId, keys } = payload as DenyKeys
  const told = await toldOf(tx, { submissionId })
  if (!told) return
  for (const { kind, hash } of keysOf(told).filter((key) => keys.includes(key.kind))) {
    const [known] = await tx
      .select({ id: deniedKeys.id })
      .from(deniedKeys)
      .where(and(eq(deniedKeys.kind, kind), eq(deniedKeys.hash, hash)))
    if (!known) await tx.insert(deniedKeys).values({ id: uuidv7(), kind, hash, sellerId, caseId, at: now })
  }
}
