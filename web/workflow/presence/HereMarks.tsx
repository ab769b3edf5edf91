import { styled } from '@mui/material/styles'
import { useSay } from '../../ui/useSay.ts'
import { Initials } from './Initials.tsx'
import { useHere } from './usePresence.ts'
import { presenceWords } from './words.ts'

/** On a row: who is on the case now. */
export function HereMarks({ caseId }: { caseId: string }) {
  const say = useSay()
  const here = useHere(caseId)
  if (here.length === 0) return null
  const told = here.map(({ name, mode }) =>
    say(mode === 'editing' ? presenceWords.edits : presenceWords.views, { name }),
  )
  return (
    <Marks role="img" aria-label={told.join(', ')} title={told.join(', ')}>
      {here.slice(0, 2).map(({ personId, name, mode }) => (
        <Initials key={personId} name={name} mode={mode} />
      ))}
    </Marks>
  )
}

const Marks = styled('span')({
  display: 'inline-flex',
  verticalAlign: 'middle',
  marginLeft: 6,
  '& > span + span': { marginLeft: -6 },
  '& > span': { height: 18, lineHeight: '16px' },
})
