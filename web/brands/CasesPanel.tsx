import MuiLink from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { useGetList } from 'react-admin'
import { Link } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { kinds } from '../workflow/queue/kinds.ts'
import { SmallTable } from './SmallTable.tsx'
import { brandWords } from './words.ts'

/** Gating reviews and counterfeit reports about the brand, newest first. */
export function CasesPanel({ brandId }: { brandId: string }) {
  const say = useSay()
  const filter = { topicId: brandId }
  const { data, total, error, refetch } = useGetList<CaseRecord>('cases', {
    filter,
    sort: { field: 'openedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  })
  const all = (
    <MuiLink component={Link} to={`/cases?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
      {say(brandWords.allCases)}
    </MuiLink>
  )
  return (
    <Panel
      title={say(brandWords.casesTitle)}
      count={total || undefined}
      aside={total ? all : undefined}
      flush={Boolean(total)}
    >
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={3} />}
      {data?.length === 0 && <Quiet>{say(brandWords.noCases)}</Quiet>}
      {data && data.length > 0 && (
        <SmallTable>
          <thead>
            <tr>
              <th scope="col">{say(brandWords.case)}</th>
              <th scope="col" className="grows">
                {say(brandWords.subject)}
              </th>
              <th scope="col">{say(brandWords.seller)}</th>
              <th scope="col">{say(brandWords.state)}</th>
              <th scope="col">{say(brandWords.severity)}</th>
              <th scope="col">{say(brandWords.opened)}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.id}>
                <td>
                  <RecordLink resource={one.kind} id={one.id}>
                    {one.number}
                  </RecordLink>
                </td>
                <td className="grows">{one.subject}</td>
                <td>{one.sellerName}</td>
                <td>
                  <State of={one} />
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
      )}
    </Panel>
  )
}

function State({ of: { kind, state } }: { of: CaseRecord }) {
  const say = useSay()
  const known = kinds[kind]
  const words = known?.states[state]
  const tone = known?.workflow.states[state]?.tone
  return words && tone ? <ToneChip tone={tone}>{say(words)}</ToneChip> : null
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
