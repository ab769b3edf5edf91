import { and, desc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { fill } from '#shared/templates/render.ts'
import type { CaseRow, QueuedNotice } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import { sellers } from '../sellers/table.ts'
import { templateVersions } from '../templates/table.ts'
import { notices } from './table.ts'

/**
 * Renders the letter in its reader's language from the template in force and stores it with the decision.
 * @returns the notice's id. @throws Refused placeholder-unfilled naming the holes, or refused when the reader has no address.
 */
export async function queueNotice(
  tx: Tx,
  row: CaseRow,
  decisionId: string,
  notice: QueuedNotice,
  now: Date,
): Promise<string> {
  const [seller] = await tx.select().from(sellers).where(eq(sellers.id, row.sellerId))
  const to = notice.to ?? seller
  if (!seller || !to?.email)
    throw refused('refused', {
      detail: 'the recipient has no e-mail address',
      errors: { recipient: 'no e-mail address' },
    })
  const [template] = await tx
    .select()
    .from(templateVersions)
    .where(and(eq(templateVersions.name, notice.template), eq(templateVersions.state, 'published')))
    .orderBy(desc(templateVersions.number))
    .limit(1)
  if (!template) throw refused('refused', { detail: `no published template ${notice.template}` })

  const values = { seller_name: seller.name, case_number: row.number, ...notice.values }
  const isKorean = to.locale === 'ko'
  const subject = fill(isKorean ? template.subjectKo : template.subjectEn, values)
  const body = fill(isKorean ? template.bodyKo : template.bodyEn, values)
  if (!('text' in subject) || !('text' in body)) {
    const holes = [subject, body].flatMap((part) => ('unfilled' in part ? part.unfilled : []))
    throw refused('placeholder-unfilled', { errors: Object.fromEntries(holes.map((hole) => [hole, 'has no value'])) })
  }
  const id = uuidv7()
  await tx.insert(notices).values({
    id,
    caseId: row.id,
    decisionId,
    sellerId: seller.id,
    template: notice.template,
    templateVersionId: template.id,
    templateVersion: template.number,
    locale: to.locale,
    recipient: to.email,
    subject: subject.text,
    body: body.text,
    state: 'queued',
    attempts: 0,
    queuedAt: now,
  })
  return id
}
