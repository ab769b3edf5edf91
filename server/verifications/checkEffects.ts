import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import {
  type BankAnswer,
  type CheckKind,
  hasRegistry,
  inquiryId,
  type Judged,
  judgeBank,
  judgeStatus,
  judgeValidation,
  type RegistryAnswer,
} from '#shared/verifications/checks.ts'
import { jobActor } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import type { EffectAppliers, EffectRow, OuterEffect } from '../cases/effectRunner.ts'
import { cases } from '../cases/table.ts'
import type { Database, Tx } from '../db/database.ts'
import { forUpdate } from '../db/dialect.ts'
import { signal } from '../events/signal.ts'
import { ownOf, toldOf } from './facts.ts'
import { verificationKind } from './kind.ts'
import type { Ports } from './ports.ts'
import { verificationChecks } from './table.ts'

type Asked = { askingId: string; submissionId: string }

/**
 * The look-ups outside. Asked under the effect's name, so that a second try after a crash is the same question; the
 * answer is stored raw with its time, and the case goes on in the same transaction.
 */
export const checkEffects = (database: Database, { registry, bank }: Ports): EffectAppliers => ({
  'check-registry': {
    outside: async (effect) => {
      const told = await toldOf(database.db, effect.payload as Asked)
      // Nobody to ask about: a seller abroad, or one who is not registered as a business.
      if (!told || !hasRegistry(told)) return 'null'
      const { businessNumber = '', openedOn = '', representative, legalName, corporateNumber } = told
      const question = {
        businessNumber,
        openedOn,
        representative,
        legalName,
        ...(corporateNumber && { corporateNumber }),
      }
      return JSON.stringify(await registry.validate(question, effect.key))
    },
    settle: (tx, effect, outcome, now) =>
      settled(tx, effect, outcome, now, 'finishChecks', (text) => {
        const answer = JSON.parse(text) as RegistryAnswer | null
        if (!answer) return []
        const { status, ...validation } = answer
        return [
          row('registry_validate', registry.provider, judgeValidation(answer), validation),
          row('registry_status', registry.provider, judgeStatus(status), status),
        ]
      }),
  },
  'check-bank': {
    outside: async (effect) => {
      const told = await toldOf(database.db, effect.payload as Asked)
      if (!told) return 'null'
      const { bankCode, bankAccount, bankHolder: holder } = told
      return JSON.stringify(await bank.inquire({ bankCode, bankAccount, holder, id: inquiryId(told) }, effect.key))
    },
    settle: (tx, effect, outcome, now) =>
      settled(tx, effect, outcome, now, 'finishBank', (text) => {
        const answer = JSON.parse(text) as BankAnswer | null
        return answer ? [row('bank_holder', bank.provider, judgeBank(answer), answer)] : []
      }),
  },
})

type Fresh = Judged & { kind: CheckKind; provider: string; answer: Record<string, unknown> }
const row = (kind: CheckKind, provider: string, judged: Judged, answer: Record<string, unknown>): Fresh => ({
  kind,
  provider,
  ...judged,
  answer,
})

async function settled(
  tx: Tx,
  effect: EffectRow,
  outcome: Parameters<OuterEffect['settle']>[2],
  now: Date,
  goesOn: 'finishChecks' | 'finishBank',
  read: (text: string) => Fresh[],
): Promise<void> {
  // No answer: the effect keeps the reason and is tried again; the case waits.
  if ('error' in outcome) return
  const { askingId, submissionId } = effect.payload as Asked
  const { caseId } = effect
  const [current] = await forUpdate(tx.select().from(cases).where(eq(cases.id, caseId)))
  if (!current) return
  for (const fresh of read(outcome.reference)) {
    await tx
      .insert(verificationChecks)
      .values({ id: uuidv7(), caseId, submissionId, askingId, ...fresh, askedAt: now })
      .onConflictDoNothing()
  }
  const own = await ownOf(tx, caseId)
  // An answer about what was replaced meanwhile, or that came after a person took over, decides nothing.
  if (own.askingId !== askingId) return
  if (verificationKind.workflow.actions[goesOn]?.from.includes(current.state)) {
    const actor = jobActor('verify-sellers')
    await act(tx, verificationKind, { caseId, action: goesOn, body: null, version: null, actor, now })
    return
  }
  if (verificationKind.workflow.states[current.state]?.final) return
  // The reviewer's page no longer shows everything: its version must not pass.
  const version = current.version + 1
  await tx.update(cases).set({ version, updatedAt: now }).where(eq(cases.id, caseId))
  signal(tx, 'verifications.checked', 'verifications', caseId, version)
}
