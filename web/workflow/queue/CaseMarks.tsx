import CallMerge from '@mui/icons-material/CallMerge'
import ErrorOutline from '@mui/icons-material/ErrorOutline'
import PauseCircle from '@mui/icons-material/PauseCircleOutlined'
import { styled } from '@mui/material/styles'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { exactTime } from '../../ui/times.ts'
import { useNow } from '../../ui/useNow.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { queueWords } from './words.ts'

/** What sets a case apart at a glance: kept on hold, merged into another, an effect that failed. */
export function CaseMarks({ of }: { of: CaseRecord }) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const isHeld = of.heldUntil !== null && new Date(of.heldUntil) > now
  const held =
    isHeld && of.heldUntil
      ? say(queueWords.heldUntil, { time: exactTime(new Date(of.heldUntil), locale), reason: of.holdReason ?? '' })
      : undefined
  return (
    <Marks>
      {held && (
        <span title={held} data-tone="paused">
          <PauseCircle aria-hidden />
          {say(queueWords.held)}
        </span>
      )}
      {of.mergedIntoId && (
        <span>
          <CallMerge aria-hidden />
          {say(queueWords.merged)}
        </span>
      )}
      {of.effects.failed > 0 && (
        <span data-tone="bad">
          <ErrorOutline aria-hidden />
          {say(queueWords.trouble, { count: of.effects.failed })}
        </span>
      )}
    </Marks>
  )
}

const Marks = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  gap: 8,
  fontSize: 12,
  color: theme.palette.text.secondary,
  '&:empty': { display: 'none' },
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: 4, whiteSpace: 'nowrap' },
  '& svg': { fontSize: 14 },
  '& [data-tone="bad"]': { color: theme.palette.tone.bad.text },
  '& [data-tone="paused"]': { color: theme.palette.tone.paused.text },
}))
