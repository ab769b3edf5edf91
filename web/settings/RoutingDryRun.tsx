import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation } from '@tanstack/react-query'
import type { DryRun } from '#shared/dispatch/schema.ts'
import type { RoutingBody } from '#shared/settings/routing.ts'
import type { Words } from '#shared/text.ts'
import { Panel } from '../ui/Panel.tsx'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { routingWords } from './routingWords.ts'

/** What the rules would have done with the cases of the last days: asked before they are published. */
export function RoutingDryRun({ body }: { body: RoutingBody }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const run = useMutation({
    mutationFn: (asked: RoutingBody) =>
      api.call<DryRun>('POST', '/dispatch/routing/dry-run', { body: { body: asked } }),
  })
  const isStale = run.data !== undefined && JSON.stringify(run.variables) !== JSON.stringify(body)
  return (
    <Panel
      title={say(routingWords.dryRun)}
      aside={
        <Button variant="outlined" disabled={run.isPending} onClick={() => run.mutate(body)}>
          {say(routingWords.try)}
        </Button>
      }
    >
      <Text>{say(routingWords.tryHint)}</Text>
      {run.error && <Alert severity="error">{sayProblem(run.error)}</Alert>}
      {isStale && <Alert severity="info">{say(routingWords.stale)}</Alert>}
      {run.data && <Outcome outcome={run.data} />}
    </Panel>
  )
}

function Outcome({ outcome }: { outcome: DryRun }) {
  const say = useSay()
  const locale = useLanguage()
  const count = (cases: number) => cases.toLocaleString(locale)
  const nameOf = (team: Words | null) => (team ? team[locale] : say(routingWords.none))
  const moved = outcome.moves.reduce((sum, move) => sum + move.cases, 0)
  const fill = { cases: count(outcome.cases), moved: count(moved), unmatched: count(outcome.unmatched) }
  return (
    <>
      <p>
        <b>{say(routingWords.tried, fill)}</b>
        {!outcome.isAll && ` · ${say(routingWords.triedSome, fill)}`}
      </p>
      <Tables>
        {outcome.moves.length === 0 ? (
          <Text>{say(routingWords.unchanged)}</Text>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{say(routingWords.from)}</th>
                <th scope="col">{say(routingWords.to)}</th>
                <th scope="col" className="number">
                  {say(routingWords.cases)}
                </th>
              </tr>
            </thead>
            <tbody>
              {outcome.moves.map(({ from, to, cases }) => (
                <tr key={`${from?.en} ${to?.en}`}>
                  <td>{nameOf(from)}</td>
                  <td>→ {nameOf(to)}</td>
                  <td className="number">{count(cases)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <table>
          <thead>
            <tr>
              <th scope="col">{say(routingWords.rules)}</th>
              <th scope="col" className="number">
                {say(routingWords.cases)}
              </th>
            </tr>
          </thead>
          <tbody>
            {outcome.rules.map(({ id, name, cases, isDead }) => (
              <tr key={id}>
                <td>
                  {name}
                  {isDead && <small>{say(routingWords.dead)}</small>}
                </td>
                <td className="number">{count(cases)}</td>
              </tr>
            ))}
            <tr>
              <td>{say(routingWords.none)}</td>
              <td className="number">{count(outcome.unmatched)}</td>
            </tr>
          </tbody>
        </table>
      </Tables>
    </>
  )
}

const Text = styled('p')(({ theme }) => ({ margin: '0 0 8px', color: theme.palette.text.secondary, maxWidth: '72ch' }))

const Tables = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'start',
  gap: '16px 64px',
  '& table': { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', minWidth: 320 },
  '& th': { fontSize: 12, fontWeight: 500, textAlign: 'left', color: theme.palette.text.secondary },
  '& th, & td': { padding: '5px 16px 5px 0', borderBottom: `1px solid ${theme.palette.line}` },
  '& .number': { textAlign: 'right', paddingRight: 0 },
  '& small': { display: 'block', color: theme.palette.tone.bad.text },
}))
