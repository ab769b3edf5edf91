import { styled } from '@mui/material/styles'
import { comparedName } from '#shared/gating/names.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

type NameAgainstProps = { said: string | undefined; verified: string | null; isWrong: boolean }

/** The name on a paper over the name that was verified, letters that differ marked in both. */
export function NameAgainst({ said, verified, isWrong }: NameAgainstProps) {
  const say = useSay()
  if (!said) return <>{say(caseWords.notStated)}</>
  if (!isWrong)
    return (
      <Pair>
        {said}
        {verified && <small>{say(caseWords.sameName)}</small>}
      </Pair>
    )
  return (
    <Pair>
      <Name text={said} against={verified} />
      <small>{say(caseWords.otherName)}</small>
      <span className="verified">
        <small>{say(caseWords.verifiedName)}</small>{' '}
        {verified ? <Name text={verified} against={said} /> : <i>{say(caseWords.neverVerified)}</i>}
      </span>
    </Pair>
  )
}

function Name({ text, against }: { text: string; against: string | null }) {
  if (against === null) return <span>{text}</span>
  const parts = comparedName(text, against)
  return (
    <span>
      {parts.map((part) =>
        part.isSame ? (
          <span key={`same ${part.text}`}>{part.text}</span>
        ) : (
          <mark key={`other ${part.text}`}>{part.text}</mark>
        ),
      )}
    </span>
  )
}

const Pair = styled('span')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: '0 8px',
  '& .verified': { gridColumn: '1 / -1', color: theme.palette.text.primary },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& mark': {
    color: 'inherit',
    backgroundColor: theme.palette.tone.bad.soft,
    borderBottom: `2px solid ${theme.palette.tone.bad.mark}`,
  },
}))
