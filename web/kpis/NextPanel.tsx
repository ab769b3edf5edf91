import { styled } from '@mui/material/styles'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useSay } from '../ui/useSay.ts'
import { CaseDue } from '../workflow/queue/CaseDue.tsx'
import { CaseState } from '../workflow/queue/CaseState.tsx'
import { kpiWords } from './words.ts'

/** The promises that run out next, each one press away. */
export function NextPanel({ cases }: { cases: BoardAnswer['next'] }) {
  const say = useSay()
  return (
    <Panel title={say(kpiWords.next)} flush>
      {cases.length === 0 ? (
        <None>{say(kpiWords.noNext)}</None>
      ) : (
        <Rows>
          <tbody>
            {cases.map((one) => (
              <tr key={one.id}>
                <td>
                  <RecordLink resource={one.kind} id={one.id}>
                    {one.number}
                  </RecordLink>
                </td>
                <td className="grows">{one.sellerName}</td>
                <td>
                  <CaseState of={one} />
                </td>
                <td>{one.ownerName ?? '–'}</td>
                <td>
                  <CaseDue of={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </Rows>
      )}
    </Panel>
  )
}

const None = styled('p')(({ theme }) => ({ margin: 0, padding: '0 16px 16px', color: theme.palette.text.secondary }))

const Rows = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'auto',
  fontVariantNumeric: 'tabular-nums',
  '& td': {
    height: 33,
    padding: '2px 12px 2px 0',
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
    '&:first-of-type': { paddingLeft: 16 },
    '&.grows': { width: '99%', maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  },
}))
