import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Static } from 'typebox'
import { componentWords, isTrade, ruleWords } from '#shared/settlements/components.ts'
import type { Compared, ComparedSettlement } from '#shared/settlements/schema.ts'
import { caseWords } from '#shared/settlements/screenWords.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Money } from '../ui/Money.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { Signed } from './Signed.tsx'
import { useLines } from './useLines.ts'

type LineTableProps = {
  ticketId: string
  component: Static<typeof Compared>
  settlements: readonly ComparedSettlement[]
}

/** The lines of one component of one settlement; of several, first the one that differs. */
export function LineTable({ ticketId, component, settlements }: LineTableProps) {
  const say = useSay()
  const having = settlements.filter(({ components }) =>
    components.some((one) => one.component === component.component && one.lines > 0),
  )
  const differing = having.find(({ components }) =>
    components.some((one) => one.component === component.component && one.differenceKrw !== 0),
  )
  const [chosen, setChosen] = useState((differing ?? having[0])?.settlementId ?? '')
  const [onlyWrong, setOnlyWrong] = useState(component.wrongLines > 0)
  const part = { ticketId, settlementId: chosen, component: component.component, onlyWrong }
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useLines(
    part,
    chosen !== '',
  )
  const lines = data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <Box>
      <header>
        {having.length > 1 && (
          <select value={chosen} aria-label={say(caseWords.lines)} onChange={({ target }) => setChosen(target.value)}>
            {having.map(({ settlementId }) => (
              <option key={settlementId}>{settlementId}</option>
            ))}
          </select>
        )}
        {having.length === 1 && <span>{chosen}</span>}
        {isTrade(component.component) ? (
          <FormControlLabel
            control={<Switch size="small" checked={onlyWrong} onChange={(_event, is) => setOnlyWrong(is)} />}
            label={say(caseWords.onlyWrong)}
          />
        ) : (
          <span>{say(caseWords.byWhole)}</span>
        )}
      </header>
      {error && <ErrorState error={error} retry={refetch} />}
      {isPending && chosen !== '' && <SkeletonRows rows={3} />}
      {(data || chosen === '') && lines.length === 0 && <p>{say(caseWords.noLines)}</p>}
      {lines.length > 0 && (
        <table
          aria-label={say(caseWords.linesOf, {
            component: say(componentWords[component.component]),
            settlement: chosen,
          })}
        >
          <thead>
            <tr>
              <th scope="col">{say(caseWords.order)}</th>
              <th scope="col">{say(caseWords.day)}</th>
              <th scope="col">{say(caseWords.base)}</th>
              <th scope="col">{say(caseWords.expected)}</th>
              <th scope="col">{say(caseWords.actual)}</th>
              <th scope="col">{say(caseWords.rule)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id} data-differs={line.expectedKrw !== line.amountKrw}>
                <td>{line.orderRef ?? line.lineRef}</td>
                <td>{line.recognisedOn}</td>
                <td>{line.baseKrw === null ? '–' : <Money krw={line.baseKrw} />}</td>
                <td>
                  <Signed krw={line.expectedKrw} />
                </td>
                <td>
                  <Signed krw={line.amountKrw} />
                </td>
                <td>
                  {say(ruleWords[line.rule])}
                  {line.reservedBy && <small> · {say(caseWords.reserved, { number: line.reservedBy })}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button variant="text" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(caseWords.more)}
        </Button>
      )}
    </Box>
  )
}

const Box = styled('div')(({ theme }) => ({
  padding: '8px 16px 12px 32px',
  // A track that may shrink: long lines scroll here and do not widen the table around them.
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  justifyItems: 'start',
  overflowX: 'auto',
  backgroundColor: theme.palette.sunken,
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 16,
    minHeight: 28,
    color: theme.palette.text.secondary,
  },
  '& select': {
    font: 'inherit',
    height: 28,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.control}`,
    borderRadius: 6,
  },
  '& > p': { margin: '4px 0', color: theme.palette.text.secondary },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th': { ...theme.typography.caption, fontWeight: 500, color: theme.palette.text.secondary },
  '& th, & td': { padding: '3px 8px', textAlign: 'left', whiteSpace: 'nowrap' },
  '& :is(th, td):nth-of-type(n + 3):not(:last-of-type)': { textAlign: 'right' },
  '& td:last-of-type': { color: theme.palette.text.secondary, whiteSpace: 'normal' },
  '@container case (max-width: 760px)': { '& :is(th, td):last-of-type': { display: 'none' } },
  '& tr[data-differs="true"] td:nth-of-type(5)': { color: theme.palette.tone.bad.text, fontWeight: 600 },
}))
