import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { refused } from '#shared/errors.ts'
import { SurveyBody } from '#shared/settlements/schema.ts'
import { surveyLetter } from '#shared/settlements/surveyWords.ts'
import type { Locale } from '#shared/text.ts'
import { jobActor, record } from '../audit/record.ts'
import type { EffectAppliers, EffectRow } from '../cases/effectRunner.ts'
import { cases } from '../cases/table.ts'
import { signal } from '../events/signal.ts'
import { noteRating } from '../facts/rating.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import type { Mailer } from '../notices/mailer.ts'
import { surveys } from './table.ts'

type SendSurvey = {
  surveyId: string
  consoleUrl: string
  email: string
  locale: Locale
  name: string
  number: string
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * A letter with a link that works once. The link is made when it is sent and only its hash is kept: nobody in the
 * house can read it and answer for the seller. Sent twice after a crash, the later link is the one that works.
 */
export const surveyEffects = (mailer: Mailer) =>
  ({
    'send-survey': {
      outside: async (effect: EffectRow) => {
        const { consoleUrl, email, locale, name, number } = effect.payload as SendSurvey
        const token = randomBytes(32).toString('base64url')
        const { subject, body } = surveyLetter(locale, { name, number, link: `${consoleUrl}/rate/${token}` })
        await mailer.deliver({ id: `${effect.id}-${effect.attempts}`, to: email, subject, body, locale })
        return hashOf(token)
      },
      settle: async (tx, effect, outcome, now) => {
        if (!('reference' in outcome)) return
        const { surveyId } = effect.payload as SendSurvey
        await tx.update(surveys).set({ tokenHash: outcome.reference, sentAt: now }).where(eq(surveys.id, surveyId))
        await noteRating(tx, { surveyId, caseId: effect.caseId, score: null }, now)
      },
    },
  }) satisfies EffectAppliers

const Token = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) })
const Asked = Type.Object({ number: Type.String() })

/** Open to whoever has the link: it is asked once, and not after it expired. */
export function surveyRoutes(app: App, { database, now }: Deps): void {
  const waits = (token: string) =>
    and(eq(surveys.tokenHash, hashOf(token)), isNull(surveys.answeredAt), gt(surveys.expiresAt, now()))

  app.get(
    '/api/csat/:token',
    { config: { open: 'everybody' }, schema: { params: Token, response: { 200: Asked } } },
    async (request) => {
      const [found] = await database.db
        .select({ number: cases.number })
        .from(surveys)
        .innerJoin(cases, eq(cases.id, surveys.caseId))
        .where(waits(request.params.token))
      if (!found) throw refused('not-found')
      return found
    },
  )

  app.post(
    '/api/csat/:token',
    { config: { open: 'everybody' }, bodyLimit: 16_384, schema: { params: Token, body: SurveyBody } },
    async (request, reply) => {
      const { score, comment = '' } = request.body
      await database.transact(async (tx) => {
        const [answered] = await tx
          .update(surveys)
          .set({ score, comment: comment.trim() || null, answeredAt: now() })
          .where(waits(request.params.token))
          .returning()
        if (!answered) throw refused('not-found')
        await noteRating(tx, { surveyId: answered.id, caseId: answered.caseId, score }, now())
        const [row] = await tx.select().from(cases).where(eq(cases.id, answered.caseId))
        await record(tx, {
          resource: row?.kind ?? 'settlements',
          resourceId: answered.caseId,
          action: 'settlements:rate',
          actor: jobActor('survey'),
          after: { score },
          at: now(),
        })
        signal(tx, 'settlements.rated', 'settlements', answered.caseId, row?.version ?? 1)
      })
      return reply.code(204).send()
    },
  )
}
