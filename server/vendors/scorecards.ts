import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { refused } from '#shared/errors.ts'
import { type KpiName, kpiOf } from '#shared/kpis/kpis.ts'
import { lineOf, type ScoreLine, scoreLineNames } from '#shared/vendors/lines.ts'
import {
  changedLines,
  endOfWeek,
  isWeekOver,
  type Measured,
  scoreOf,
  type Worked,
  weekAt,
  weekOf,
} from '#shared/vendors/rules.ts'
import type { Scorecard } from '#shared/vendors/schema.ts'
import type { Actor } from '../audit/record.ts'
import type { Db, Tx } from '../db/database.ts'
import { sumsBy } from '../facts/sums.ts'
import type { Asker } from '../http/app.ts'
import { type Figure, measure } from '../kpis/commands.ts'
import { advance, find, tell } from './keep.ts'
import { contractIn, type VendorRow } from './store.ts'
import { vendorSignoffs } from './table.ts'

const minuteMs = 60_000
const kpiNames = [...new Set(scoreLineNames.flatMap((line): KpiName[] => [lineOf(line).kpi ?? 'outflow']))]

/**
 * A provider's week by the contract that was in force then, from the facts as they are told now.
 * @throws Refused refused when the week is none, or lies ahead.
 */
export async function scorecardOf(
  db: Db,
  vendor: VendorRow,
  week: string,
  asker: Asker,
  now: Date,
): Promise<Scorecard> {
  const contract = await contractIn(db, vendor.id, week)
  const isClosed = isWeekOver(week, now)
  const { measured, worked, counted } = await weekOfProvider(db, vendor.id, week)
  const card = contract ? scoreOf(contract.terms, measured, worked) : null
  const [signed] = await db
    .select()
    .from(vendorSignoffs)
    .where(and(eq(vendorSignoffs.vendorId, vendor.id), eq(vendorSignoffs.week, week)))
  const maySign = isClosed && !signed && card !== null && asker.permissions.includes('vendors:edit')
  return {
    ...{ vendorId: vendor.id, name: vendor.name, week, until: endOfWeek(week), isClosed },
    contractNumber: contract?.number ?? null,
    card,
    counted,
    signoff: signed
      ? {
          ...{ byName: signed.byName, at: signed.at.toISOString(), note: signed.note, kept: signed.kept },
          changed: card ? changedLines(signed.kept, card) : [],
        }
      : null,
    allowedActions: maySign ? ['sign'] : [],
  }
}

/** @throws Refused refused for a day that begins no week, and for a week that lies ahead. */
export function weekAsked(week: string | undefined, now: Date): string {
  if (week === undefined) return weekAt(now)
  let monday: string | null = null
  try {
    monday = weekOf(week)
  } catch {
    // The 31st of November has no week.
  }
  if (monday !== week) throw refused('refused', { errors: { week: 'must be a Monday' } })
  if (week > weekAt(now)) throw refused('refused', { errors: { week: 'lies in the future' } })
  return week
}

/**
 * Keeps a week that is over as it stands, with all that it was made of.
 * @throws Refused not-found, wrong-state when it runs, was signed already, or has no contract.
 */
export async function signOff(
  tx: Tx,
  vendorId: string,
  { week, note = '' }: { week: string; note?: string },
  asker: Asker,
  actor: Actor,
  now: Date,
): Promise<void> {
  const vendor = await find(tx, vendorId)
  const { card, signoff, isClosed } = await scorecardOf(tx, vendor, weekAsked(week, now), asker, now)
  const contract = await contractIn(tx, vendorId, week)
  if (!card || !contract) throw refused('refused', { errors: { week: 'no contract was in force' } })
  if (!isClosed) throw refused('refused', { errors: { week: 'is not over' } })
  if (signoff) throw refused('not-unique', { errors: { week: 'is signed already' } })
  const said = { note: note.trim(), byName: actor.name, at: now }
  const [kept] = await tx
    .insert(vendorSignoffs)
    .values({ id: uuidv7(), vendorId, week, contractId: contract.id, kept: card, ...said })
    .onConflictDoNothing()
    .returning()
  if (!kept) throw refused('not-unique', { errors: { week: 'is signed already' } })
  const after = { week, contract: contract.number, score: card.score, creditKrw: card.creditKrw }
  await tell(tx, 'sign', await advance(tx, vendor, {}, now), actor, now, { after, reason: said.note || null })
}

type Week = { measured: Measured; worked: Worked; counted: Scorecard['counted'] }

async function weekOfProvider(db: Db, vendorId: string, week: string): Promise<Week> {
  const scope = { from: week, to: endOfWeek(week), vendorIds: [vendorId] }
  const figures = await measure(db, kpiNames, scope)
  const available = await sumsBy(db, ['available'], scope, ['what'])
  const measured: Measured = {}
  const counted: Scorecard['counted'] = {}
  for (const line of scoreLineNames) {
    const { kpi } = lineOf(line)
    const figure = figures[kpi ?? 'outflow']
    if (kpi) measured[line] = { value: inUnits(line, figure), number: figure.number }
    if ('facts' in figure.drill) counted[line] = figure.drill.facts
  }
  const availableMs = available.reduce((sum, { value }) => sum + value, 0)
  return { measured, worked: { closed: figures.outflow.number, availableMs }, counted }
}

/** As the line tells it. What stayed resolved is what is left beside what was reopened. */
function inUnits(line: ScoreLine, { value }: Figure): number | null {
  if (value === null) return null
  const { unit, kpi } = lineOf(line)
  if (unit === 'minutes') return round(value / minuteMs)
  if (unit !== 'percent' || !kpi || kpiOf(kpi).unit === 'number') return value
  return round(line === 'quality' ? 100 - value * 100 : value * 100)
}

/** To two places, so that a target of 95 is met by 95 and not missed by a rounding. */
const round = (value: number): number => Math.round(value * 100) / 100
