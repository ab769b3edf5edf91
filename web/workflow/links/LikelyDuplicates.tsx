import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { styled } from '@mui/material/styles'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { useSay } from '../../ui/useSay.ts'
import { CaseState } from '../queue/CaseState.tsx'
import { useLikelyDuplicates } from './useLinks.ts'
import { linksWords } from './words.ts'

type LikelyDuplicatesProps = { sellerId?: string; kind: string; policyId?: string }

const shown = 5

/** Before a case is opened by hand: what is open about that seller already, the likest first. Absent when nothing is. */
export function LikelyDuplicates(fresh: LikelyDuplicatesProps) {
  const say = useSay()
  const { data } = useLikelyDuplicates(fresh)
  if (!data || data.length === 0) return null
  const hasSame = data.some((one) => one.likeness === 'same-topic')
  return (
    <Alert severity={hasSame ? 'warning' : 'info'}>
      <AlertTitle>{say(linksWords.likelyTitle)}</AlertTitle>
      {say(hasSame ? linksWords.likelySame : linksWords.likelyOther)}
      <Rows>
        {data.slice(0, shown).map(({ likeness, case: one }) => (
          <li key={one.id}>
            <RecordLink resource={one.kind} id={one.id}>
              {one.number}
            </RecordLink>
            <CaseState of={one} />
            <small>{likeness === 'same-topic' ? say(linksWords.samePolicy) : one.subject}</small>
          </li>
        ))}
      </Rows>
      {data.length > shown && say(linksWords.moreSellerCases, { count: data.length - shown })}
    </Alert>
  )
}

const Rows = styled('ul')({
  listStyle: 'none',
  margin: '8px 0 0',
  padding: 0,
  display: 'grid',
  gap: 6,
  '& li': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
})
