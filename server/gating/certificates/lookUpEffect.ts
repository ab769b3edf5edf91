import { eq } from 'drizzle-orm'
import type { CertificateType } from '#shared/gating/certificates.ts'
import { jobActor } from '../../audit/record.ts'
import { act } from '../../cases/act.ts'
import type { EffectRow, OuterEffect } from '../../cases/effectRunner.ts'
import { cases } from '../../cases/table.ts'
import type { Tx } from '../../db/database.ts'
import { forUpdate } from '../../db/dialect.ts'
import { findGating } from '../ground.ts'
import { gatingKind } from '../kind.ts'
import { gatingCases } from '../table.ts'
import type { CertificateAnswer, CertificatePort } from './port.ts'

type Asked = { lookUpId: string; certificateType: CertificateType; number: string }

/**
 * Asks the register under the effect's name, so that a second try after a crash is the same question. The answer is
 * kept raw with its time, and the case goes on in the same transaction.
 */
export const lookUpEffect = (port: CertificatePort): OuterEffect => ({
  outside: async (effect) => {
    const { certificateType, number } = effect.payload as Asked
    return JSON.stringify(await port.lookUp({ certificateType, number }, effect.key))
  },
  settle: async (tx, effect, outcome, now) => {
    // No answer: the effect keeps the reason and is tried again; the case waits, or a person records what they heard.
    if ('error' in outcome) return
    await takeIn(tx, effect, JSON.parse(outcome.reference) as CertificateAnswer, port.provider, now)
  },
})

async function takeIn(tx: Tx, effect: EffectRow, told: CertificateAnswer, provider: string, now: Date): Promise<void> {
  const { caseId } = effect
  const [row] = await forUpdate(tx.select().from(cases).where(eq(cases.id, caseId)))
  const own = await findGating(tx, caseId)
  const { lookUpId } = effect.payload as Asked
  const asked = own.lookUps.find(({ id }) => id === lookUpId)
  // A person was faster and wrote down what they heard: that stands.
  if (!row || !asked || asked.verdict !== null) return
  const answer = {
    provider,
    answer: told.raw,
    verdict: told.verdict,
    answeredAt: now.toISOString(),
    answeredBy: provider,
  }
  const lookUps = own.lookUps.map((one) => (one.id === lookUpId ? { ...one, ...answer } : one))
  await tx.update(gatingCases).set({ lookUps }).where(eq(gatingCases.caseId, caseId))
  if (row.state !== 'external_verification') return
  const actor = jobActor('look-up-certificates')
  await act(tx, gatingKind, { caseId, action: 'finishLookUp', body: null, version: null, actor, now })
}
