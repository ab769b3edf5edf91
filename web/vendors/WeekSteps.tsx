import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { endOfWeek } from '#shared/vendors/rules.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { vendorWords } from './words.ts'

type WeekStepsProps = { week: string; isNewest: boolean; goBack: () => void; goOn: () => void }

/** Which week is looked at, and the one before and after it. */
export function WeekSteps({ week, isNewest, goBack, goOn }: WeekStepsProps) {
  const say = useSay()
  useKeys([
    { keys: '[', says: vendorWords.weekBefore, run: goBack },
    { keys: ']', says: vendorWords.weekAfter, run: () => isNewest || goOn() },
  ])
  return (
    <Steps>
      <IconButton
        size="small"
        onClick={goBack}
        aria-label={say(vendorWords.weekBefore)}
        title={`${say(vendorWords.weekBefore)} ([)`}
      >
        <ChevronLeft />
      </IconButton>
      <span aria-live="polite">{say(vendorWords.week, { from: week, until: endOfWeek(week).slice(5) })}</span>
      <IconButton
        size="small"
        onClick={goOn}
        disabled={isNewest}
        aria-label={say(vendorWords.weekAfter)}
        title={`${say(vendorWords.weekAfter)} (])`}
      >
        <ChevronRight />
      </IconButton>
    </Steps>
  )
}

const Steps = styled('div')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
})
