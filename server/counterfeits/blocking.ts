import { eq, inArray } from 'drizzle-orm'
import { addBusinessDays } from '#shared/calendar/businessDays.ts'
import { yearsWithoutTable } from '#shared/calendar/seoul.ts'
import { refused } from '#shared/errors.ts'
import { addDays } from '#shared/suspensions/rules.ts'
import type { Locale, Words } from '#shared/text.ts'
import type { ActContext, Consequence, QueuedEffect } from '../cases/kind.ts'
import type { Tx } from '../db/database.ts'
import { listings } from '../listings/table.ts'
import type { EndMeasures, PlaceMeasure, VoidStrikes } from '../measures/effects.ts'
import { settingInForce } from '../settings/inForce.ts'
import { type Stand, standOf } from './checks.ts'
import { dayIn, sentenceOfReporter, tellReporters, tellSellers } from './letters.ts'
import { type BlockedListings, counterfeits } from './table.ts'
import { findVariants } from './variants.ts'

type Context = Pick<ActContext<unknown>, 'tx' | 'case' | 'decisionId' | 'now'>

export const patch = (tx: Tx, caseId: string, set: Partial<typeof counterfeits.$inferInsert>) =>
  tx.update(counterfeits).set(set).where(eq(counterfeits.caseId, caseId))

type Block = {
  listingIds: readonly string[]
  groundsOf: (locale: Locale) => string
  clauseOf: (locale: Locale) => string
}

/** Takes listings down, one measure a seller, and tells every one of them; the seller's time begins. */
export async function blockListings(context: Context, stand: Stand, block: Block): Promise<Consequence<never>> {
  const { tx, case: row, decisionId, now } = context
  const blocked = await bySeller(tx, block.listingIds)
  const { body, number } = stand.setting
  const dueAt = addBusinessDays(now, body.counterNoticeBusinessDays)
  await patch(tx, row.id, {
    blocked,
    blockDecisionId: decisionId,
    blockedAt: now,
    counterDueAt: dueAt,
    settingNumber: number,
  })
  const effects = blocked.map(({ sellerId, listingIds }): QueuedEffect => {
    const payload: PlaceMeasure = {
      sellerId,
      kind: 'hide_listings',
      measure: 'listing_removal',
      listingIds,
      until: null,
    }
    return { kind: 'place-measure', key: `${decisionId}:place-measure:${sellerId}`, payload }
  })
  const letters = await tellSellers(tx, row.sellerId, stand, blocked, 'ip_blocked', (locale) => ({
    ip_reporter: sentenceOfReporter(stand, body, locale),
    ip_grounds: block.groundsOf(locale),
    ip_clause: block.clauseOf(locale),
    ip_by: dayIn(dueAt, locale),
  }))
  return {
    set: { outcome: null },
    effects,
    saw: {
      listings: block.listingIds.length,
      sellers: blocked.length,
      checks: Object.fromEntries(stand.checks.map(({ item, state }) => [item, state])),
      corroboration: stand.corroboration,
      setting: number,
      yearsWithoutHolidays: yearsWithoutTable(now, dueAt),
    },
    ...letters,
  }
}

/** Only what looks like the reported goods goes down with them, and they themselves always do. */
export async function refuseOthers(
  tx: Tx,
  caseId: string,
  reportedId: string,
  chosen: readonly string[],
): Promise<void> {
  if (!chosen.includes(reportedId))
    throw refused('refused', { errors: { listingIds: 'the reported listing is not among them' } })
  const known = new Set((await findVariants(tx, caseId)).variants.map(({ listingId }) => listingId))
  const strange = chosen.filter((id) => !known.has(id))
  if (strange.length > 0)
    throw refused('refused', {
      errors: { listingIds: `${strange.length} of them are no variants of the reported listing` },
    })
}

async function bySeller(tx: Tx, listingIds: readonly string[]): Promise<BlockedListings> {
  const rows = await tx
    .select({ id: listings.id, sellerId: listings.sellerId })
    .from(listings)
    .where(inArray(listings.id, [...new Set(listingIds)]))
  const sellerIds = [...new Set(rows.map(({ sellerId }) => sellerId))].sort()
  return sellerIds.map((sellerId) => ({
    sellerId,
    listingIds: rows.flatMap((row) => (row.sellerId === sellerId ? [row.id] : [])).sort(),
  }))
}

const restoredWords: Words = {
  en: 'The report did not stand.',
  ko: '신고가 인정되지 않았습니다.',
}

type Ending = { outcome: string; toSeller?: Words; toReporter: Words | null }

/**
 * Ends exactly what this case caused: the block at every seller, and strike and hold where it had been decided. What
 * another measure holds stays.
 */
export async function restoreAll(context: Context, ending: Ending): Promise<Consequence<never>> {
  const { tx, case: row, decisionId } = context
  const stand = await standOf(tx, row.id, context.now)
  const { own } = stand
  const effects = own.blockDecisionId
    ? own.blocked.map(({ sellerId }) => endOf(decisionId, sellerId, own.blockDecisionId ?? '', 'end-measures'))
    : []
  if (own.infringingDecisionId) {
    const causedBy = own.infringingDecisionId
    const payload: VoidStrikes = { sellerId: row.sellerId, causedBy }
    effects.push({ kind: 'void-strikes', payload })
    effects.push(endOf(decisionId, row.sellerId, causedBy, 'end-hold'))
  }
  const toSeller = ending.toSeller ?? restoredWords
  const letters = await tellSellers(tx, row.sellerId, stand, own.blocked, 'ip_restored', (locale) => ({
    ip_outcome: toSeller[locale],
  }))
  const { toReporter } = ending
  const results = toReporter
    ? tellReporters({ ...stand, standing: stand.reports }, 'ip_report_result', (locale) => ({
        ip_outcome: toReporter[locale],
      }))
    : []
  await patch(tx, row.id, {
    blocked: [],
    blockDecisionId: null,
    infringingDecisionId: null,
    infringement: null,
    settingNumber: stand.setting.number,
  })
  return {
    set: { outcome: ending.outcome },
    effects,
    ...(letters.notice && { notice: letters.notice }),
    alsoTell: [...letters.alsoTell, ...results],
  }
}

/** A decision may be looked at again for a while; then it closes by itself. */
export async function withAppealTime(context: Context, consequence: Consequence<never>): Promise<Consequence<never>> {
  const { tx, case: row, now } = context
  const { body } = await settingInForce(tx, 'counterfeits')
  const appealUntil = addDays(now, body.appealDays)
  await patch(tx, row.id, { appealUntil })
  return { ...consequence, set: { ...consequence.set, waitsUntil: appealUntil } }
}

function endOf(decisionId: string, sellerId: string, causedBy: string, name: string): QueuedEffect {
  const payload: EndMeasures = { sellerId, causedBy, keepsRunningHolds: false }
  return { kind: 'end-measures', key: `${decisionId}:${name}:${sellerId}`, payload }
}
