import { styled } from '@mui/material/styles'
import { useWatch } from 'react-hook-form'
import { type Measure, restrictableFeatures } from '#shared/suspensions/ladder.ts'
import { formWords } from '#shared/suspensions/proposalWords.ts'
import { addDays, approvalsNeeded, strikePoints, termDays } from '#shared/suspensions/rules.ts'
import type { ProposalContext } from '#shared/suspensions/schema.ts'
import { featureWords } from '#shared/suspensions/words.ts'
import { exactDay } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { type Say, useLanguage, useSay } from '../ui/useSay.ts'
import { approver } from './approver.ts'
import { proposalBody } from './proposalBody.ts'

export type PlannedMeasure = {
  measure?: Measure
  days?: number
  listingIds?: string[]
  features?: string[]
  payoutHoldDays?: number
}

/** The proposal as it stands in the form, told as what will happen. */
export function ProposalSummary({ context }: { context: ProposalContext }) {
  const values = useWatch()
  return <Consequences plan={proposalBody(values)} context={context} />
}

/** What a measure does to the seller once in force, and who must agree before. */
export function Consequences({ plan, context, isDecided = false }: ConsequencesProps) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const { measure, payoutHoldDays } = plan
  if (!measure) return null
  const dayAfter = (days: number) => exactDay(addDays(now, days), locale)
  const points = strikePoints(measure)
  const approvals = approvalsNeeded(measure, payoutHoldDays ?? null, context.gmvKrw).map((needed) =>
    say(approver(needed)),
  )
  return (
    <Told aria-live="polite">
      <h3>{say(formWords.happens)}</h3>
      <ul>
        <li>{sayReach(plan, measure, context, dayAfter, say)}</li>
        {payoutHoldDays ? <li>{say(formWords.sumPayout, { day: dayAfter(payoutHoldDays) })}</li> : null}
        {points > 0 && <li>{say(formWords.sumStrike, { count: points, total: points + context.strikes })}</li>}
        {!isDecided && (
          <li>
            <b>
              {approvals.length > 0
                ? say(formWords.sumApproval, {
                    who: approvals.reduce((first, second) => say(formWords.inTurn, { first, second })),
                  })
                : say(formWords.sumNoApproval)}
            </b>
          </li>
        )}
      </ul>
    </Told>
  )
}

type ConsequencesProps = { plan: PlannedMeasure; context: ProposalContext; isDecided?: boolean }

function sayReach(
  plan: PlannedMeasure,
  measure: Measure,
  context: ProposalContext,
  dayAfter: (days: number) => string,
  say: Say,
): string {
  const count = context.listings.toLocaleString()
  if (measure === 'listing_removal') {
    return say(formWords.sumListings, { count: (plan.listingIds?.length ?? 0).toLocaleString() })
  }
  if (measure === 'feature_restriction') {
    const off = restrictableFeatures
      .filter((name) => plan.features?.includes(name))
      .map((name) => say(featureWords[name]))
    return say(formWords.sumFeatures, { features: off.join(', ') || '–' })
  }
  if (measure === 'permanent_closure') return say(formWords.sumClosed, { count })
  if (measure === 'indefinite_suspension') return say(formWords.sumAll, { count })
  const term = termDays(measure, plan.days ?? null)
  if (measure === 'temporary_suspension') {
    return term ? say(formWords.sumAllUntil, { count, day: dayAfter(term) }) : say(formWords.sumAll, { count })
  }
  return say(formWords.sumNotice)
}

const Told = styled('section')(({ theme }) => ({
  padding: '10px 12px',
  borderRadius: 6,
  backgroundColor: theme.palette.background.default,
  border: `1px solid ${theme.palette.line}`,
  '& h3': { ...theme.typography.caption, fontWeight: 600, margin: '0 0 4px', color: theme.palette.text.secondary },
  '& ul': { margin: 0, paddingLeft: 18 },
  '& b': { fontWeight: 600 },
}))
