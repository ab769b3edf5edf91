import { styled } from '@mui/material/styles'
import { standingAt } from '#shared/clocks/rules.ts'
import type { ClockStanding } from '#shared/clocks/schema.ts'
import { standingWords } from '#shared/clocks/words.ts'
import type { Locale } from '#shared/text.ts'
import { StandingMark } from './StandingMark.tsx'
import { clockTime, exactTime, isSameDay, nearTime, spanOf } from './times.ts'
import { useNow } from './useNow.ts'
import { type Say, useLanguage, useSay } from './useSay.ts'
import { uiWords } from './words.ts'

type DueInProps = {
  dueAt: string | null
  /** From when it counts as at risk and due soon, in the promise's own hours. */
  atRiskAt?: string | null
  dueSoonAt?: string | null
  /** The clock stands while others owe us something. */
  paused?: boolean
}

/** When our soonest promise runs out, with how it stands as shape, colour and word. */
export function DueIn({ dueAt, atRiskAt = null, dueSoonAt = null, paused = false }: DueInProps) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  if (!dueAt) {
    if (!paused) return <Quiet title={say(uiWords.noDue)}>–</Quiet>
    return (
      <Stands data-standing="paused">
        <StandingMark standing="paused" size={9} />
        {say(uiWords.clockPaused)}
      </Stands>
    )
  }
  const due = new Date(dueAt)
  const standing = standingAt({ dueAt: due, atRiskAt: dateOf(atRiskAt), dueSoonAt: dateOf(dueSoonAt) }, now)
  const title = `${say(standingWords[standing])} · ${say(uiWords.due, { time: exactTime(due, locale) })}`
  return (
    <Stands data-standing={standing} title={title}>
      {standing !== 'on_track' && <StandingMark standing={standing} size={9} />}
      <time dateTime={due.toISOString()}>{sayDue(due, dateOf(dueSoonAt), now, standing, say, locale)}</time>
    </Stands>
  )
}

/**
 * Nights and weekends do not count, so that most of the time only the moment itself is true; minutes are said when no
 * break lies before the end.
 */
function sayDue(due: Date, dueSoon: Date | null, now: Date, standing: ClockStanding, say: Say, locale: Locale): string {
  const time = isSameDay(due, now) ? clockTime(due, locale) : nearTime(due, now, locale)
  const span = spanOf(due.getTime() - now.getTime(), locale)
  if (standing === 'breached')
    return isSameDay(due, now) ? say(uiWords.over, { span }) : say(uiWords.overSince, { time })
  const isUnbroken = dueSoon !== null && due.getTime() - dueSoon.getTime() <= longestRun
  if (standing === 'due_soon' && isUnbroken) return say(uiWords.left, { span })
  return isSameDay(due, now) ? say(uiWords.dueToday, { time }) : say(uiWords.dueAt, { time })
}

/** No working day goes on for so long that a night could hide in it. */
const longestRun = 4 * 3_600_000

const dateOf = (instant: string | null) => (instant ? new Date(instant) : null)

const Stands = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  whiteSpace: 'nowrap',
  '&[data-standing="paused"]': { color: theme.palette.tone.paused.text },
  '&[data-standing="at_risk"]': { color: theme.palette.tone.busy.text },
  '&[data-standing="due_soon"]': { color: theme.palette.tone.busy.text, fontWeight: 600 },
  '&[data-standing="breached"]': { color: theme.palette.tone.bad.text, fontWeight: 600 },
}))

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.textFaint, whiteSpace: 'nowrap' }))
