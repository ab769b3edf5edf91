import { dayAndHour } from '#shared/facts/seoulTime.ts'
import type { ClockEventRow, ClockRow } from '../clocks/book.ts'
import { checkAspects } from './checks.ts'
import type { BusinessMs } from './derive.ts'
import type { History } from './history.ts'
import { inGroups } from './inGroups.ts'
import { aspectOf } from './judged.ts'
import { brokenAs } from './promises.ts'
import { type Stay, type Told, undoneIn } from './retell.ts'

type Context = { history: History; stays: readonly Stay[]; businessMs: BusinessMs }
type Single = Omit<Told, 'case' | 'kind' | 'teamId'>

/** What is particular to each queue, told again from the rows that it left. */
export function retellTrade(history: History, stays: readonly Stay[], businessMs: BusinessMs): Told[] {
  const context = { history, stays, businessMs }
  const { row } = history
  const told: Single[] = [
    ...promisesIn(history),
    ...enforcedIn(context),
    ...appealedIn(context),
    ...holdsIn(history),
    ...papersIn(history),
    ...infringedIn(history),
    ...judgedIn(history),
    ...paidIn(history),
    ...ratedIn(history),
    ...checkedIn(history),
  ]
  return told.map((one) => ({ case: row, kind: row.kind, teamId: teamAt(stays, one.at), ...one }))
}

const teamAt = (stays: readonly Stay[], at: Date): string =>
  (stays.findLast(({ since }) => since <= at) ?? stays[0])?.teamId ?? ''

/** How each promise ended, or that its time ran out. */
function promisesIn({ clocks, clockEvents, row }: History): Single[] {
  return clocks.flatMap((clock) => {
    const events = clockEvents.filter(({ clockId }) => clockId === clock.id)
    const end = endOf(clock, events)
    if (!end) return []
    const told = end.what === 'promise_broken' ? brokenAs(clock, end.at) : { at: end.at, value: end.usedMs }
    return [{ ...told, what: end.what, aspect: clock.metric, personId: row.assigneeId, causeId: clock.id }]
  })
}

function endOf(clock: ClockRow, events: readonly ClockEventRow[]) {
  const last = events.at(-1)
  if (!last) return null
  const isBroken =
    clock.state === 'met'
      ? clock.usedMs > clock.targetMs
      : clock.state !== 'cancelled' && clock.breachHandledAt !== null
  if (isBroken) return { ...last, what: 'promise_broken' as const }
  if (clock.state === 'met') return { ...last, what: 'promise_kept' as const }
  if (clock.state !== 'cancelled' || last.detail.why === 'taken back') return null
  return { ...last, what: 'promise_void' as const }
}

function enforcedIn({ history, stays, businessMs }: Context): Single[] {
  const { row, measures, decisions } = history
  const punishing = measures.filter(({ measure, kind }) => measure !== null && kind !== 'hold_payout')
  const ones = inGroups(punishing, ({ decisionId, sellerId }) => `${decisionId} ${sellerId}`)
  return [...ones.values()].flatMap(([first]) => {
    if (!first) return []
    const { measure, sellerId, decisionId, inForceFrom: at } = first
    const by = decisions.find(({ id }) => id === decisionId)
    const base = { at, personId: by?.actorKind === 'person' ? by.actorId : null, causeId: decisionId }
    const enforced: Single = { ...base, what: 'enforced', aspect: measure, sellerId }
    if (row.kind !== 'counterfeits' || measure !== 'listing_removal' || sellerId !== row.sellerId) return [enforced]
    const undone = undoneIn(history)
    const accepted = decisions.findLast(
      (one) => one.action === 'accept' && !undone.has(one.id) && one.decidedAt <= (by?.decidedAt ?? at),
    )
    const since = by?.action === 'blockAtOnce' || !accepted ? row.openedAt : accepted.decidedAt
    return [enforced, { ...base, ...waited(since, at, teamAt(stays, at), businessMs), what: 'taken_down' }]
  })
}

const waited = (from: Date, to: Date, teamId: string, businessMs: BusinessMs) => ({
  value: businessMs(from, to, teamId),
  calendarMs: Math.max(0, to.getTime() - from.getTime()),
})

function appealedIn({ history, stays, businessMs }: Context): Single[] {
  const { appeals, decisions, measures } = history
  return appeals.flatMap((appeal) => {
    const by = decisions.find(({ id }) => id === appeal.decisionId)
    const base = { personId: by?.actorKind === 'person' ? by.actorId : null, causeId: appeal.caseId }
    const came: Single[] = appeal.isReopened
      ? []
      : [{ ...base, what: 'contested', aspect: appeal.measure, at: appeal.openedAt }]
    const fell = appeal.fellAt.flatMap((at): Single[] => {
      const falling = decisions.filter(
        ({ action, decidedAt }) =>
          (action === 'overturn' || action === 'overturnAppeal') && decidedAt.getTime() === at.getTime(),
      )
      const wasInForce = measures.some(
        ({ inForceFrom, endedAt, endedByDecisionId }) =>
          inForceFrom <= at && (!endedAt || endedAt > at || falling.some(({ id }) => id === endedByDecisionId)),
      )
      const wait = waited(appeal.openedAt, at, teamAt(stays, at), businessMs)
      return [
        { ...base, what: 'overturned', aspect: appeal.cause, at },
        ...(falling.length > 0 && wasInForce ? [{ ...base, ...wait, what: 'reinstated' as const, at }] : []),
      ]
    })
    return [...came, ...fell]
  })
}

const holdsIn = ({ holds, deciders }: History): Single[] =>
  holds.flatMap(({ id, from, releasedAt, releasedByDecisionId }) => {
    if (!releasedAt) return []
    const value = releasedAt.getTime() - from.getTime()
    const personId = deciders.get(releasedByDecisionId ?? '') ?? null
    return [{ what: 'hold_ended', at: releasedAt, personId, causeId: id, value }]
  })

/** The first time that papers of a review were judged and it stood. */
function papersIn(history: History): Single[] {
  if (history.row.kind !== 'gating') return []
  const undone = undoneIn(history)
  const first = history.decisions.find(({ id, action }) => (action === 'review' || action === 'ask') && !undone.has(id))
  if (!first) return []
  const isComplete = first.action === 'review' && first.saw.papers !== 'incomplete'
  const personId = first.actorKind === 'person' ? first.actorId : null
  const aspect = isComplete ? 'complete' : 'incomplete'
  return [{ what: 'papers', aspect, at: first.decidedAt, personId, causeId: first.id }]
}

function infringedIn(history: History): Single[] {
  if (history.row.kind !== 'counterfeits') return []
  const undone = undoneIn(history)
  return history.decisions.flatMap(({ id, toState, fromState, action, saw, actorKind, actorId, decidedAt }) => {
    const isDecided = toState === 'decided_infringing' && fromState !== 'appealed' && action !== 'undo'
    if (!isDecided || undone.has(id)) return []
    const aspect = Number(saw.infringementsBefore ?? 0) > 0 ? 'again' : 'first'
    const personId = actorKind === 'person' ? actorId : null
    return [{ what: 'infringed', aspect, at: decidedAt, personId, causeId: id }]
  })
}

const judgedIn = ({ reports }: History): Single[] =>
  reports.flatMap(({ id, verdict, verdictAt }) => {
    const aspect = aspectOf(verdict)
    return aspect && verdictAt ? [{ what: 'report_judged', aspect, at: verdictAt, causeId: id }] : []
  })

/** What tickets paid: by the last proposal before it, and the day that was told first after that. */
function paidIn(history: History): Single[] {
  const undone = undoneIn(history)
  const taken = history.decisions.filter(({ id, action }) => action !== 'undo' && !undone.has(id))
  return history.lines.flatMap((line) => {
    const at = history.paidAt.get(line.lineRef)
    if (line.source !== 'maru' || !at) return []
    const before = taken.filter(({ decidedAt }) => decidedAt <= at)
    const since = before.slice(before.findLastIndex(({ action }) => action.startsWith('propose')) + 1)
    const approval = since.findLast(({ action }) => action === 'approve')
    const payOn = since.find(({ action }) => action === 'schedule')?.saw.payOn
    const personId = approval?.actorKind === 'person' ? approval.actorId : null
    const base = { at, personId, causeId: line.id, value: Math.abs(line.amountKrw) }
    const isLate = typeof payOn === 'string' && dayAndHour(at).day > payOn
    return [
      ...(line.component === 'hold'
        ? []
        : [{ ...base, what: 'corrected' as const, aspect: line.correctsComponent ?? '' }]),
      { ...base, what: 'paid_out' as const, aspect: isLate ? 'late' : 'on_time' },
    ]
  })
}

/** Nobody is named here: who answered last is told by the answers. */
const ratedIn = ({ surveys }: History): Single[] =>
  surveys.flatMap(({ id, sentAt, score, answeredAt }) => [
    ...(sentAt ? [{ what: 'rating_asked' as const, at: sentAt, causeId: id }] : []),
    ...(answeredAt && score !== null
      ? [{ what: 'rated' as const, at: answeredAt, causeId: id, aspect: `${score}`, value: score }]
      : []),
  ])

function checkedIn({ checks, decisions }: History): Single[] {
  return checks.map((check) => {
    const [first] = checks.filter(({ decisionId }) => decisionId === check.decisionId)
    const by = decisions.find(({ id }) => id === check.decisionId)
    const base = { at: check.at, personId: by?.actorKind === 'person' ? by.actorId : null, causeId: check.id }
    if (!first || first.id === check.id)
      return { ...base, what: 'checked' as const, aspect: checkAspects[check.verdict] }
    return { ...base, what: 'checked_again' as const, aspect: check.verdict === first.verdict ? 'same' : 'other' }
  })
}
