import { styled } from '@mui/material/styles'
import type { BoardAnswer, NowWord } from '#shared/kpis/boardSchema.ts'
import type { Words } from '#shared/text.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Mark } from './Marks.tsx'
import { kpiWords } from './words.ts'

const nowWords: Record<NowWord, { label: Words; tone: Tone }> = {
  open: { label: { en: 'open', ko: '미종결' }, tone: 'neutral' },
  in_hand: { label: { en: 'in my hands', ko: '내 담당' }, tone: 'neutral' },
  over: { label: { en: 'past their promise', ko: '기한 초과' }, tone: 'bad' },
  soon: { label: { en: 'near it', ko: '기한 임박' }, tone: 'busy' },
  unowned: { label: { en: 'nobody’s yet', ko: '담당자 미지정' }, tone: 'paused' },
}

/** What stands there at this moment, whatever days the board is about. */
export function NowStrip({ now }: { now: BoardAnswer['now'] }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Strip>
      <span>{say(kpiWords.now)}</span>
      {now.map(({ what, number, caseFilter }) => (
        <b key={what}>
          <ToneMark tone={number > 0 ? nowWords[what].tone : 'neutral'} size={9} />
          <Mark number={number} of={{ cases: caseFilter }}>
            {number.toLocaleString(locale)} {say(nowWords[what].label)}
          </Mark>
        </b>
      ))}
    </Strip>
  )
}

const Strip = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 24px',
  minHeight: 40,
  padding: '6px 16px',
  fontVariantNumeric: 'tabular-nums',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > span': { color: theme.palette.text.secondary },
  '& b': { display: 'inline-flex', alignItems: 'center', gap: 6, fontWeight: 500 },
  '& a': {
    color: theme.palette.text.primary,
    textDecoration: 'none',
    borderRadius: 3,
    '&:hover': { color: theme.palette.primary.main, textDecoration: 'underline', textUnderlineOffset: 3 },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
  },
}))
