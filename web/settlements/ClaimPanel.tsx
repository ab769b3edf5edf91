import { styled } from '@mui/material/styles'
import type { Settlement } from '#shared/settlements/schema.ts'
import { caseWords, queueWords } from '#shared/settlements/screenWords.ts'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'

/** What the seller says; what we asked, and what came back. */
export function ClaimPanel({ record }: { record: Settlement }) {
  const say = useSay()
  const { claim, claimedKrw, question, answer, sellerDidNotRespond } = record
  return (
    <Panel
      title={say(caseWords.claim)}
      aside={
        claimedKrw !== null && (
          <>
            {say(queueWords.claimed)} <Money krw={claimedKrw} />
          </>
        )
      }
    >
      <Text>{claim}</Text>
      {question && (
        <Sides>
          <div>
            <small>{say(caseWords.question)}</small>
            <Text>{question}</Text>
          </div>
          <div>
            <small>{say(caseWords.answer)}</small>
            {sellerDidNotRespond ? (
              <Text className="quiet">{say(caseWords.noAnswer)}</Text>
            ) : (
              <Text>{answer ?? '…'}</Text>
            )}
          </div>
        </Sides>
      )}
    </Panel>
  )
}

const Text = styled('p')(({ theme }) => ({
  margin: 0,
  maxWidth: '72ch',
  whiteSpace: 'pre-wrap',
  '&.quiet': { color: theme.palette.text.secondary },
}))

const Sides = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: 16,
  marginTop: 12,
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
