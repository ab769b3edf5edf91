import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import type { Limit } from '#shared/policies/rules.ts'
import type { PolicyImpact } from '#shared/policies/schema.ts'
import type { MetricName } from '#shared/sellers/metrics.ts'
import type { Words } from '#shared/text.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { AffectedSellers } from './AffectedSellers.tsx'
import { ImpactFigures } from './ImpactFigures.tsx'
import { impactQuestion } from './impactQuestion.ts'
import { useImpact } from './useImpact.ts'
import { impactWords } from './words.ts'

type ImpactPanelProps = {
  terms: Partial<Limit>
  policyId?: string
  /** The version in force, when there is one: its metric is what released sellers are judged by. */
  inForce?: { metric: MetricName }
  /** Where two of them stand on one screen. */
  title?: Words
}

/** Whom these terms would flag and release, live while they are written. */
export function ImpactPanel({ terms, policyId, inForce, title = impactWords.title }: ImpactPanelProps) {
  const say = useSay()
  const question = impactQuestion(terms, policyId)
  const { data: impact, error, isPlaceholderData, isFetching, refetch } = useImpact(question)
  const isOld = question !== null && isFetching && isPlaceholderData
  return (
    <Panel title={say(title)}>
      <Quiet>{say(inForce ? impactWords.onData : impactWords.onDataFirst)}</Quiet>
      {!question && <Note>{say(impactWords.incomplete)}</Note>}
      {error && <ErrorState error={error} retry={refetch} />}
      {question && !impact && !error && <SkeletonRows rows={8} />}
      {impact && !error && terms.metric && (
        <Answer aria-busy={isOld} data-old={isOld || !question}>
          <Shown impact={impact} metric={terms.metric} inForce={inForce} />
        </Answer>
      )}
    </Panel>
  )
}

type ShownProps = { impact: PolicyImpact; metric: MetricName; inForce?: { metric: MetricName } }

function Shown({ impact, metric, inForce }: ShownProps) {
  const say = useSay()
  const mayImport = useMay('imports:run')
  if (impact.judged === 0 && impact.flaggedNow === 0) {
    return (
      <EmptyState
        title={say(impactWords.noData)}
        action={
          mayImport && (
            <Button variant="outlined" component={Link} to="/imports">
              {say(impactWords.toImports)}
            </Button>
          )
        }
      >
        {say(impactWords.noDataText)}
      </EmptyState>
    )
  }
  return (
    <>
      <ImpactFigures impact={impact} hasInForce={inForce !== undefined} />
      <AffectedSellers
        title={say(impactWords.newlyTitle)}
        nobody={say(impactWords.nobodyNew)}
        metric={metric}
        sellers={impact.newlyFlaggedSellers}
        count={impact.newlyFlagged}
      />
      {inForce && (
        <AffectedSellers
          title={say(impactWords.releasedTitle)}
          nobody={say(impactWords.nobodyReleased)}
          metric={inForce.metric}
          sellers={impact.releasedSellers}
          count={impact.released}
        />
      )}
    </>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: '0 0 12px', color: theme.palette.text.secondary }))

const Note = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '8px 12px',
  borderRadius: 6,
  color: theme.palette.text.secondary,
  backgroundColor: theme.palette.sunken,
}))

const Answer = styled('div')({ transition: 'opacity 120ms', '&[data-old="true"]': { opacity: 0.55 } })
