import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { AffectedSeller } from '#shared/policies/schema.ts'
import { formatMetric, type MetricName } from '#shared/sellers/metrics.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { impactWords } from './words.ts'

type AffectedSellersProps = {
  title: string
  nobody: string
  metric: MetricName
  /** The worst first; fewer than `count` when there are very many. */
  sellers: readonly AffectedSeller[]
  count: number
}

const firstShown = 8

/** Who they are, with the figures that decide it. */
export function AffectedSellers({ title, nobody, metric, sellers, count }: AffectedSellersProps) {
  const say = useSay()
  const locale = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? sellers : sellers.slice(0, firstShown)
  if (count === 0) return <Nobody>{nobody}</Nobody>
  return (
    <Root>
      <table>
        <caption>
          {title} <small>{count.toLocaleString(locale)}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(impactWords.seller)}</th>
            <th scope="col">{say(impactWords.value)}</th>
            <th scope="col">{say(impactWords.orders)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((seller) => (
            <tr key={seller.sellerId}>
              <td>
                <RecordLink resource="sellers" id={seller.sellerId}>
                  {seller.name}
                </RecordLink>
              </td>
              <td>{formatMetric(metric, seller.value)}</td>
              <td>{seller.denominator?.toLocaleString(locale) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isOpen && sellers.length > firstShown && (
        <Button variant="text" onClick={() => setIsOpen(true)}>
          {sellers.length < count
            ? say(impactWords.firstOf, { shown: sellers.length, count: count.toLocaleString(locale) })
            : say(impactWords.showAll, { count: count.toLocaleString(locale) })}
        </Button>
      )}
      {isOpen && sellers.length < count && (
        <small>{say(impactWords.firstOf, { shown: sellers.length, count: count.toLocaleString(locale) })}</small>
      )}
    </Root>
  )
}

const Nobody = styled('p')(({ theme }) => ({ margin: '12px 0 0', color: theme.palette.text.secondary }))

const Root = styled('div')(({ theme }) => ({
  marginTop: 16,
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& caption': { ...theme.typography.subtitle2, textAlign: 'left', paddingBottom: 4 },
  '& caption small, & > small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& th, & td': {
    height: 30,
    padding: '0 8px 0 0',
    textAlign: 'left',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& th': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& td': { maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& :is(th, td):not(:first-of-type)': { width: 84, paddingRight: 0, textAlign: 'right' },
  '& .MuiButton-root': { marginTop: 4, marginLeft: -10 },
}))
