import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { Ago } from '../../ui/Ago.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { useSay } from '../../ui/useSay.ts'
import { CaseState } from '../queue/CaseState.tsx'
import { workspaceWords } from './words.ts'

type CaseRowsProps<C extends CaseRecord> = { title: string; cases: readonly C[]; about?: (one: C) => ReactNode }

/** Cases beside the case, of whatever kind: number, state, and one line about each. */
export function CaseRows<C extends CaseRecord>({ title, cases, about }: CaseRowsProps<C>) {
  const say = useSay()
  return (
    <Panel title={title} count={cases.length || undefined}>
      {cases.length === 0 && <Quiet>{say(workspaceWords.none)}</Quiet>}
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

/** What was open against the seller before; what is open now stands with the links. */
export function SellerCases({ cases }: { cases: readonly CaseRecord[] }) {
  const say = useSay()
  return <CaseRows title={say(workspaceWords.earlier)} cases={cases.filter((one) => one.closedAt !== null)} />
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
