import Button from '@mui/material/Button'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

type MarkProps = {
  n: number
  verdict: 'stands' | 'falls' | undefined
  /** Absent when this person may not judge now. */
  onPress?: () => void
}

/** Whether the finding stands; pressed, or by its number, it turns. */
export function VerdictMark({ n, verdict, onPress }: MarkProps) {
  const say = useSay()
  const chip = verdict && <ToneChip tone={verdict === 'falls' ? 'good' : 'bad'}>{say(appealWords[verdict])}</ToneChip>
  if (!onPress) return <div>{chip}</div>
  return (
    <Button
      variant="outlined"
      sx={{ mt: 1 }}
      aria-label={`${say(appealWords.markKey, { n })}: ${say(verdict ? appealWords[verdict] : appealWords.notJudged)}`}
      endIcon={<KeyHint keys={String(n)} />}
      onClick={onPress}
    >
      {chip ?? say(appealWords.notJudged)}
    </Button>
  )
}
