import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router'
import type { Seller } from '#shared/sellers/schema.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { caseWords, queueWords, standingWords } from '#shared/suspensions/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { useSay } from '../ui/useSay.ts'
import { CaseDue } from './CaseDue.tsx'
import { CaseState } from './CaseState.tsx'
import { Ground } from './Ground.tsx'
import { LimitBar } from './LimitBar.tsx'
import { useSettled } from './useSettled.ts'

/** The row under the cursor, so that one need not open it to know what it is about. */
export function SuspensionPreview({ suspension }: { suspension: Suspension | undefined }) {
  const say = useSay()
  return (
    <Pane aria-label={say(queueWords.preview)}>
      {suspension && <Summary suspension={suspension} key={suspension.id} />}
    </Pane>
  )
}

function Summary({ suspension: row }: { suspension: Suspension }) {
  const say = useSay()
  const { measure, effects } = row
  return (
    <>
      <header>
        <small>{row.number}</small>
        <h2>{row.sellerName}</h2>
        <p>
          <Ground of={row} />
        </p>
        <LimitBar metric={row.metric} value={row.value} threshold={row.threshold} />
      </header>
      <Fields>
        <Field label={say(queueWords.state)}>
          <CaseState of={row} />
        </Field>
        <Field label={say(queueWords.since)}>
          <Ago at={row.stateSince} />
        </Field>
        <Field label={say(queueWords.due)}>
          <CaseDue of={row} />
        </Field>
        <Field label={say(queueWords.severity)}>
          <SeverityMark severity={row.severity} />
        </Field>
        <Field label={say(queueWords.policy)}>
          {say(row.policyName)} v{row.policyVersion}
        </Field>
        <Field label={say(measure ? queueWords.measure : queueWords.recommended)}>
          {say(measureWords[measure ?? row.recommendedMeasure])}
        </Field>
        <Field label={say(queueWords.owner)}>{row.lease?.holder ?? row.assigneeName ?? say(queueWords.nobody)}</Field>
        <SellerFacts sellerId={row.sellerId} />
      </Fields>
      {row.explanation && <Words title={say(caseWords.answer)}>{row.explanation}</Words>}
      {row.measure && row.proposalReason && <Words title={say(caseWords.reason)}>{row.proposalReason}</Words>}
      {effects.failed > 0 && <p className="trouble">{say(queueWords.trouble, { count: effects.failed })}</p>}
      <Button component={Link} to={`/suspensions/${row.id}/show`} variant="outlined" endIcon={<KeyHint keys="Enter" />}>
        {say(queueWords.openCase)}
      </Button>
    </>
  )
}

const Words = ({ title, children }: { title: string; children: string }) => (
  <section>
    <small>{title}</small>
    <p className="words">{children}</p>
  </section>
)

function SellerFacts({ sellerId }: { sellerId: string }) {
  const say = useSay()
  // Asked for once the cursor rests: holding the arrow key down must not ask for every seller on the way.
  const id = useSettled(sellerId)
  const { data: seller } = useGetOne<Seller>('sellers', { id }, { enabled: id === sellerId })
  const known = seller?.id === sellerId ? seller : undefined
  return (
    <>
      <Field label={say(queueWords.standing)}>{known ? say(standingWords[known.standing]) : '…'}</Field>
      <Field label={say(queueWords.strikes)}>{known?.strikes ?? '…'}</Field>
      <Field label={say(queueWords.openCases)}>{known?.openCases ?? '…'}</Field>
    </>
  )
}

const Pane = styled('aside')(({ theme }) => ({
  width: 304,
  flex: 'none',
  overflowY: 'auto',
  padding: 16,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'stretch',
  gap: 16,
  borderLeft: `1px solid ${theme.palette.line}`,
  '& header': { display: 'grid', gap: 4 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& h2': { ...theme.typography.h2, margin: 0 },
  '& p': { margin: 0 },
  '& blockquote': {
    margin: 0,
    paddingLeft: 12,
    borderLeft: `2px solid ${theme.palette.lineStrong}`,
    whiteSpace: 'pre-wrap',
  },
  '& .trouble': { color: theme.palette.tone.bad.text, fontWeight: 500 },
  '& > a': { alignSelf: 'flex-start' },
}))
