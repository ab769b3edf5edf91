import { styled } from '@mui/material/styles'
import { addBusinessMs, businessMsBetween } from '#shared/calendar/businessTime.ts'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { CaseClock, ClockStanding } from '#shared/clocks/schema.ts'
import { clockMetricWords, standingWords } from '#shared/clocks/words.ts'
import { queues } from '#shared/dispatch/queues.ts'
import type { Locale } from '#shared/text.ts'
import { StandingMark } from '../../ui/StandingMark.tsx'
import { exactTime, hoursOf, nearTime } from '../../ui/times.ts'
import { useNow } from '../../ui/useNow.ts'
import { type Say, useLanguage, useSay } from '../../ui/useSay.ts'
import { clockWords } from './words.ts'

type ClockListProps = { clocks: readonly CaseClock[]; record: Pick<CaseRecord, 'kind' | 'state'> }

export function ClockList({ clocks, record }: ClockListProps) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const standing = clocks.map((clock) => standAt(clock, now))
  const running = clocks.find(({ state }) => state === 'running')
  const years = [...new Set(clocks.flatMap(({ yearsWithoutHolidays }) => yearsWithoutHolidays))]
  if (clocks.length === 0) return <Quiet>{say(clockWords.none)}</Quiet>
  return (
    <>
      <List>
        {standing.map((one) => (
          <Row key={one.clock.metric} {...one} record={record} now={now} />
        ))}
      </List>
      {running && (
        <Quiet>
          {locale === 'ko' ? running.hours.labelKo : running.hours.labelEn}
          {closedUntil(running, now) &&
            ` · ${say(clockWords.closedNow, { time: nearTime(closedUntil(running, now) ?? now, now, locale) })}`}
        </Quiet>
      )}
      {years.length > 0 && <Quiet role="alert">{say(clockWords.noHolidays, { years: years.join(', ') })}</Quiet>}
    </>
  )
}

type Stand = { clock: CaseClock; leftMs: number; standing: ClockStanding }

/** What the server said a moment ago, said again for this moment by the same hours. */
function standAt(clock: CaseClock, now: Date): Stand {
  if (clock.state !== 'running') return { clock, leftMs: clock.leftMs, standing: clock.standing }
  const leftMs = clock.leftMs - businessMsBetween(clock.hours, new Date(clock.asOf), now)
  if (leftMs <= 0) return { clock, leftMs, standing: 'breached' }
  if (leftMs <= clock.dueSoonMs) return { clock, leftMs, standing: 'due_soon' }
  return { clock, leftMs, standing: leftMs <= clock.atRiskMs ? 'at_risk' : 'on_track' }
}

function Row({ clock, leftMs, standing, record, now }: Stand & { record: ClockListProps['record']; now: Date }) {
  const say = useSay()
  const locale = useLanguage()
  const used = Math.min(1, Math.max(0, 1 - leftMs / clock.targetMs))
  const isOpen = clock.state === 'running' || clock.state === 'paused'
  return (
    <li data-standing={standing}>
      <StandingMark standing={standing} />
      <span>{say(clockMetricWords[clock.metric])}</span>
      <b title={say(standingWords[standing])}>{sayStand({ clock, leftMs, standing }, say, locale)}</b>
      {isOpen && <i style={{ '--used': `${Math.round(used * 100)}%` } as React.CSSProperties} aria-hidden />}
      <small>
        {sayWhen(clock, record, now, say, locale)}
        <span>{say(clockWords.of, { span: hoursOf(clock.targetMs, locale) })}</span>
      </small>
    </li>
  )
}

function sayStand({ clock, leftMs }: Stand, say: Say, locale: Locale): string {
  const span = hoursOf(leftMs, locale)
  if (clock.state === 'cancelled') return say(clockWords.callOff)
  if (clock.state !== 'met') return say(leftMs <= 0 ? clockWords.over : clockWords.left, { span })
  if (leftMs < 0) return say(clockWords.metLate, { span })
  return say(clockWords.metAfter, { span: hoursOf(clock.targetMs - leftMs, locale) })
}

function sayWhen(clock: CaseClock, record: ClockListProps['record'], now: Date, say: Say, locale: Locale) {
  const at = (instant: string) => nearTime(new Date(instant), now, locale)
  if (clock.state === 'running' && clock.dueAt) {
    const words = new Date(clock.dueAt) <= now ? clockWords.wasDue : clockWords.dueAt
    const due = new Date(clock.dueAt)
    return <time title={exactTime(due, locale)}>{say(words, { time: at(clock.dueAt) })}</time>
  }
  if (clock.state === 'paused' && clock.pausedAt) {
    const why = queues[record.kind]?.states[record.state]?.clock
    const words =
      why === 'pause-seller'
        ? clockWords.pausedOnSeller
        : why === 'pause-outside'
          ? clockWords.pausedOutside
          : clockWords.stopped
    return <time title={exactTime(new Date(clock.pausedAt), locale)}>{say(words, { time: at(clock.pausedAt) })}</time>
  }
  if (clock.metAt) return <time title={exactTime(new Date(clock.metAt), locale)}>{at(clock.metAt)}</time>
  return <time />
}

/** When its hours begin again; null while they run. */
function closedUntil({ hours }: CaseClock, now: Date): Date | null {
  const next = addBusinessMs(hours, now, 1)
  return next && next.getTime() - now.getTime() > 60_000 ? next : null
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gap: 10,
  margin: '0 0 8px',
  padding: 0,
  '& li': {
    display: 'grid',
    gridTemplateColumns: '10px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: 8,
    rowGap: 2,
    fontVariantNumeric: 'tabular-nums',
  },
  '& li > b': { fontWeight: 600, whiteSpace: 'nowrap' },
  '& li > i': {
    gridColumn: '2 / -1',
    height: 3,
    borderRadius: 2,
    background: `linear-gradient(to right, currentColor var(--used), ${theme.palette.line} 0)`,
    color: theme.palette.tone.neutral.mark,
  },
  '& li > small': {
    ...theme.typography.caption,
    gridColumn: '2 / -1',
    display: 'flex',
    justifyContent: 'space-between',
    gap: 8,
    color: theme.palette.text.secondary,
  },
  '& li[data-standing="met"] b, & li[data-standing="none"] b': {
    fontWeight: 400,
    color: theme.palette.text.secondary,
  },
  '& li[data-standing="paused"]': {
    '& > b': { color: theme.palette.tone.paused.text },
    '& > i': { color: theme.palette.tone.paused.mark },
  },
  '& li[data-standing="at_risk"], & li[data-standing="due_soon"]': {
    '& > b': { color: theme.palette.tone.busy.text },
    '& > i': { color: theme.palette.tone.busy.mark },
  },
  '& li[data-standing="breached"]': {
    '& > b': { color: theme.palette.tone.bad.text },
    '& > i': { color: theme.palette.tone.bad.mark },
  },
}))

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: '4px 0 0',
  color: theme.palette.text.secondary,
}))
