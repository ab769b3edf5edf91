import { styled } from '@mui/material/styles'
import type { MeasureInForce } from '#shared/sellers/schema.ts'
import { ladder, restrictableFeatures } from '#shared/suspensions/ladder.ts'
import { caseWords, measureKindWords } from '#shared/suspensions/screenWords.ts'
import { featureWords, measureWords } from '#shared/suspensions/words.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

/** What holds the seller now, each with the case it comes from. */
export function SellerMeasures({
  measures,
  currentCaseId,
}: {
  measures: readonly MeasureInForce[]
  currentCaseId: string
}) {
  const say = useSay()
  const locale = useLanguage()
  const open = measures.filter((measure) => measure.endedAt === null)
  return (
    <Panel title={say(caseWords.measures)} count={open.length || undefined}>
      {open.length === 0 && <Quiet>{say(caseWords.noMeasures)}</Quiet>}
      <Rows>
        {open.map((measure) => {
          const feature = restrictableFeatures.find((name) => name === measure.feature)
          // A note takes nothing: what it says is its rung.
          const step = measure.kind === 'note' && ladder.find((name) => name === measure.measure)
          const rung = step ? measureWords[step] : undefined
          return (
            <li key={measure.id}>
              <span>
                {say(rung ?? measureKindWords[measure.kind])}
                {feature && `: ${say(featureWords[feature])}`}
                {measure.listings > 0 && ` · ${say(caseWords.listings, { count: measure.listings.toLocaleString() })}`}
              </span>
              <small>
                {measure.caseId !== currentCaseId && (
                  <>
                    <RecordLink resource="suspensions" id={measure.caseId}>
                      {measure.caseNumber}
                    </RecordLink>
                    {' · '}
                  </>
                )}
                {say(caseWords.from, { day: exactDay(new Date(measure.inForceFrom), locale) })}
                {measure.until && ` · ${say(caseWords.until, { day: exactDay(new Date(measure.until), locale) })}`}
              </small>
            </li>
          )
        })}
      </Rows>
    </Panel>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& span': { display: 'block', fontWeight: 500 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
