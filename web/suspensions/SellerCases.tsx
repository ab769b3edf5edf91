import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { formatMetric } from '#shared/sellers/metrics.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useSay } from '../ui/useSay.ts'
import { CaseState } from './CaseState.tsx'
import { isMetric } from './Ground.tsx'

type SellerCasesProps = { sellerCases: readonly CaseRecord[]; similarCases: readonly Suspension[] }

/** What else is open against this seller, what was, and how the like was judged. */
export function SellerCases({ sellerCases, similarCases }: SellerCasesProps) {
  const say = useSay()
  const open = sellerCases.filter((one) => one.closedAt === null)
  const closed = sellerCases.filter((one) => one.closedAt !== null)
  return (
    <>
      <CaseRows title={say(caseWords.otherOpen)} cases={open} />
      <CaseRows title={say(caseWords.earlier)} cases={closed} />
      <CaseRows
        title={say(caseWords.similar)}
        cases={similarCases}
        about={(one) => (
          <>
            {one.sellerName}
            {isMetric(one.metric) && one.value !== null && ` · ${formatMetric(one.metric, one.value)}`}
            {one.measure && ` · ${say(measureWords[one.measure])}`}
          </>
        )}
      />
    </>
  )
}

type CaseRowsProps<C extends CaseRecord> = { title: string; cases: readonly C[]; about?: (one: C) => ReactNode }

function CaseRows<C extends CaseRecord>({ title, cases, about }: CaseRowsProps<C>) {
  const say = useSay()
  return (
    <Panel title={title} count={cases.length || undefined}>
      {cases.length === 0 && <Quiet>{say(caseWords.none)}</Quiet>}
      <Rows>
        {cases.map((one) => (
          <li key={one.id}>
            <RecordLink resource={one.kind} id={one.id}>
              {one.number}
            </RecordLink>
            <CaseState of={one} />
            <small>{about ? about(one) : <Ago at={one.openedAt} />}</small>
          </li>
        ))}
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
  '& li': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0 8px', alignItems: 'center' },
  '& a': { fontWeight: 400 },
  '& small': { ...theme.typography.caption, gridColumn: '1 / -1', color: theme.palette.text.secondary },
}))
