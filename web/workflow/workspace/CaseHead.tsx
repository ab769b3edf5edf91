import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { SeverityMark } from '../../ui/SeverityMark.tsx'
import { useSay } from '../../ui/useSay.ts'
import { CaseDue } from '../queue/CaseDue.tsx'
import { CaseMarks } from '../queue/CaseMarks.tsx'
import { CaseState } from '../queue/CaseState.tsx'
import { clockOf } from '../queue/kinds.ts'
import { WatchMark } from './WatchMark.tsx'
import { workspaceWords } from './words.ts'

/** What the case is about, in the words of its kind, and how it stands, before anything else. */
export function CaseHead({ record, children }: { record: CaseRecord; children: ReactNode }) {
  const say = useSay()
  return (
    <Head>
      <h2>
        <RecordLink resource="sellers" id={record.sellerId}>
          {record.sellerName}
        </RecordLink>
      </h2>
      <p>{children}</p>
      <div>
        <WatchMark sellerId={record.sellerId} />
        <CaseMarks of={record} />
        <CaseState of={record} />
        <SeverityMark severity={record.severity} />
        {clockOf(record) !== 'stop' && <CaseDue of={record} />}
        <small title={say(workspaceWords.version, { version: record.version })}>v{record.version}</small>
      </div>
    </Head>
  )
}

const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '2px 12px',
  padding: '10px 16px',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& h2': { ...theme.typography.h2, margin: 0, '& a': { color: 'inherit' } },
  '& p': { margin: 0, flex: '1 1 auto', minWidth: 200 },
  '& > div': { display: 'flex', alignItems: 'center', gap: 12 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
