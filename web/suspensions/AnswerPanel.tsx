import { styled } from '@mui/material/styles'
import type { CaseDecision } from '#shared/cases/schema.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

type AnswerPanelProps = { record: Suspension; decisions: readonly CaseDecision[] }

/** What we asked and what the seller said, side by side. Absent when nobody asked. */
export function AnswerPanel({ record, decisions }: AnswerPanelProps) {
  const say = useSay()
  const locale = useLanguage()
  const asked = decisions.findLast(({ action }) => action === 'ask')
  if (!asked && !record.explanation) return null
  const answered = decisions.findLast(({ action }) => action === 'explain')
  const isWaiting = record.state === 'awaiting_seller'
  const question = asked?.body.question
  return (
    <Panel title={say(caseWords.answer)}>
      <Sides>
        {asked && (
          <div>
            <small>
              {say(caseWords.asked, { name: asked.actorName })} · <Ago at={asked.decidedAt} />
            </small>
            <p>{typeof question === 'string' && question}</p>
          </div>
        )}
        <div>
          <small>
            {say(caseWords.answered)}
            {answered && !isWaiting && (
              <>
                {' · '}
                <Ago at={answered.decidedAt} />
              </>
            )}
          </small>
          {isWaiting ? (
            <p className="waiting">
              {say(caseWords.stillWaiting)}{' '}
              {record.waitsUntil && say(caseWords.answerDue, { day: exactDay(new Date(record.waitsUntil), locale) })}
            </p>
          ) : record.sellerDidNotRespond ? (
            <p className="waiting">{say(caseWords.notAnswered)}</p>
          ) : (
            <p>{record.explanation}</p>
          )}
        </div>
      </Sides>
    </Panel>
  )
}

const Sides = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: 16,
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& p': { margin: '2px 0 0', maxWidth: '72ch', whiteSpace: 'pre-wrap' },
  '& .waiting': { color: theme.palette.text.secondary },
}))
