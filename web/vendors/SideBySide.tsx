import MuiLink from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { Link, useSearchParams } from 'react-router'
import { lineOf, scoreLineNames } from '#shared/vendors/lines.ts'
import type { Scorecard } from '#shared/vendors/schema.ts'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { BandChip, LineValue } from './LineValue.tsx'
import { vendorWords } from './words.ts'

/** One column a provider, one row a measure: who is worth their money reads across. */
export function SideBySide({ cards }: { cards: readonly Scorecard[] }) {
  const say = useSay()
  const [params] = useSearchParams()
  const week = params.get('week')
  const isAgreed = (line: string) => cards.some(({ card }) => card?.lines.some((one) => one.line === line))
  return (
    <Panel title={say(vendorWords.sideBySide)} flush>
      <Scroller>
        <Grid>
          <thead>
            <tr>
              <th scope="col">{say(vendorWords.line)}</th>
              {cards.map(({ vendorId, name, contractNumber }) => (
                <th key={vendorId} scope="col">
                  <MuiLink component={Link} to={`/vendors/${vendorId}/show${week ? `?week=${week}` : ''}`}>
                    {name}
                  </MuiLink>
                  <small>
                    {contractNumber === null
                      ? say(vendorWords.noContract)
                      : say(vendorWords.contract, { n: contractNumber })}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="score">
              <th scope="row">{say(vendorWords.score)}</th>
              {cards.map(({ vendorId, card }) => (
                <td key={vendorId}>
                  <b>{card?.score ?? '—'}</b>
                </td>
              ))}
            </tr>
            {scoreLineNames.filter(isAgreed).map((line) => (
              <tr key={line}>
                <th scope="row" title={say(lineOf(line).formula)}>
                  {say(lineOf(line).label)}
                </th>
                {cards.map(({ vendorId, card }) => {
                  const scored = card?.lines.find((one) => one.line === line)
                  return (
                    <td key={vendorId}>
                      <Pair>
                        {scored ? <LineValue {...scored} /> : <span>—</span>}
                        {scored?.band && <BandChip band={scored.band} />}
                      </Pair>
                    </td>
                  )
                })}
              </tr>
            ))}
            <tr className="money">
              <th scope="row">{say(vendorWords.fee)}</th>
              {cards.map(({ vendorId, card }) => (
                <td key={vendorId}>{card ? <Money krw={card.feeKrw} /> : '—'}</td>
              ))}
            </tr>
            <tr className="money">
              <th scope="row">{say(vendorWords.creditOwed)}</th>
              {cards.map(({ vendorId, card }) => (
                <td key={vendorId}>{card ? <Money krw={card.creditKrw} /> : '—'}</td>
              ))}
            </tr>
          </tbody>
        </Grid>
      </Scroller>
    </Panel>
  )
}

const Scroller = styled('div')({ overflowX: 'auto' })

const Pair = styled('span')({
  display: 'grid',
  gridTemplateColumns: '88px auto',
  justifyContent: 'start',
  alignItems: 'center',
  gap: 12,
})

const Grid = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  minWidth: '100%',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    height: 36,
    padding: '4px 16px',
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& thead th': {
    height: 48,
    '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
  },
  '& tbody th': { color: theme.palette.text.secondary, width: 240 },
  '& td': { minWidth: 220 },
  '& .score b': { fontSize: 20, fontWeight: 600 },
  '& .money td': { fontWeight: 500 },
}))
