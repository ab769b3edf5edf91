import { styled } from '@mui/material/styles'
import { exactTime, spanOf } from './times.ts'
import { useNow } from './useNow.ts'
import { useLanguage, useSay } from './useSay.ts'
import { uiWords } from './words.ts'

type Urgency = 'calm' | 'soon' | 'over'

const soonMs = 2 * 3_600_000

/** What is left of our promise. `paused`: the clock stands while others owe us something. */
export function DueIn({ dueAt, paused = false }: { dueAt: string | null; paused?: boolean }) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  if (!dueAt) return <Quiet title={say(uiWords.noDue)}>{paused ? say(uiWords.clockPaused) : '–'}</Quiet>
  const due = new Date(dueAt)
  if (paused)
    return <Quiet title={say(uiWords.due, { time: exactTime(due, locale) })}>{say(uiWords.clockPaused)}</Quiet>
  const left = due.getTime() - now.getTime()
  const urgency: Urgency = left < 0 ? 'over' : left < soonMs ? 'soon' : 'calm'
  return (
    <Left
      dateTime={due.toISOString()}
      title={say(uiWords.due, { time: exactTime(due, locale) })}
      data-urgency={urgency}
    >
      {say(left < 0 ? uiWords.over : uiWords.left, { span: spanOf(left, locale) })}
    </Left>
  )
}

const Left = styled('time')(({ theme }) => ({
  whiteSpace: 'nowrap',
  '&[data-urgency="soon"]': { color: theme.palette.tone.busy.text, fontWeight: 500 },
  '&[data-urgency="over"]': { color: theme.palette.tone.bad.text, fontWeight: 600 },
}))

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.textFaint, whiteSpace: 'nowrap' }))
