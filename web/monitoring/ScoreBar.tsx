import { styled } from '@mui/material/styles'

/** A score of 100 as a bar and a figure; the line is where a report is opened. */
export function ScoreBar({ score, openAt }: { score: number; openAt?: number | undefined }) {
  return (
    <Root>
      <i aria-hidden>
        <b style={{ width: `${score}%` }} data-high={openAt !== undefined && score >= openAt} />
        {openAt !== undefined && <u style={{ left: `${openAt}%` }} />}
      </i>
      <span>{score}</span>
    </Root>
  )
}

const Root = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  fontVariantNumeric: 'tabular-nums',
  '& > span': { minWidth: '3ch', textAlign: 'right', whiteSpace: 'nowrap' },
  '& i': { position: 'relative', width: 48, height: 6, borderRadius: 3, backgroundColor: theme.palette.line },
  '& b': {
    display: 'block',
    height: 6,
    borderRadius: 3,
    backgroundColor: theme.palette.tone.busy.mark,
    '&[data-high="true"]': { backgroundColor: theme.palette.tone.bad.mark },
  },
  '& u': { position: 'absolute', top: -2, width: 1, height: 10, backgroundColor: theme.palette.text.primary },
}))
