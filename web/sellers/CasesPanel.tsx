import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { suspensionStateWords } from '#shared/suspensions/words.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { Ago } from '../ui/Ago.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { StateChip } from '../workflow/StateChip.tsx'
import { linkTo } from './links.ts'
import { Quiet } from './Rows.tsx'
import { SmallTable } from './SmallTable.tsx'
import { useSellerCases } from './useSellerCases.ts'
import { sellerWords } from './words.ts'

export function CasesPanel({ sellerId }: { sellerId: string }) {
  const say = useSay()
  const { data: cases, total, error, refetch } = useSellerCases(sellerId)
  const all = (
    <MuiLink component={Link} to={linkTo('cases', { sellerId })}>
      {say(sellerWords.allCases)}
    </MuiLink>
  )
  return (
    <Panel
      title={say(sellerWords.cases)}
      count={total || undefined}
      aside={total ? all : undefined}
      flush={Boolean(total)}
    >
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !cases && <SkeletonRows rows={3} />}
      {cases?.length === 0 && <Quiet>{say(sellerWords.noCases)}</Quiet>}
      {cases && cases.length > 0 && <CaseTable cases={cases} />}
    </Panel>
  )
}

function CaseTable({ cases }: { cases: readonly CaseRecord[] }) {
  const say = useSay()
  return (
    <SmallTable>
      <thead>
        <tr>
          <th scope="col">{say(sellerWords.number)}</th>
          <th scope="col" className="grows">
            {say(sellerWords.subject)}
          </th>
          <th scope="col">{say(sellerWords.state)}</th>
          <th scope="col">{say(sellerWords.severity)}</th>
          <th scope="col">{say(sellerWords.opened)}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id}>
            <td>
              <RecordLink resource={one.kind} id={one.id}>
                {one.number}
              </RecordLink>
            </td>
            <td className="grows">{one.subject}</td>
            <td>
              {one.kind === suspensionWorkflow.name && (
                <StateChip workflow={suspensionWorkflow} words={{ states: suspensionStateWords }} state={one.state} />
              )}
            </td>
            <td>
              <SeverityMark severity={one.severity} />
            </td>
            <td>
              <Ago at={one.openedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </SmallTable>
  )
}
