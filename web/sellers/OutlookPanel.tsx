import MuiLink from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { SellerOutlook } from '#shared/performance/schema.ts'
import { sayLimit } from '#shared/policies/words.ts'
import { formatMetric, metrics } from '#shared/sellers/metrics.ts'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { outlookWords } from './words.ts'

/** Where each figure goes if the weeks go on as they did; absent for those who may not read performance. */
export function OutlookPanel({ sellerId }: { sellerId: string }) {
  const say = useSay()
  const api = useApi()
  const mayRead = useMay('performance:read')
  const { data } = useQuery({
    queryKey: ['performance', 'seller', sellerId],
    queryFn: ({ signal }) => api.call<SellerOutlook[]>('GET', `/performance/sellers/${sellerId}`, { signal }),
    enabled: mayRead,
  })
  const projected = data?.filter((one) => one.projected !== null) ?? []
  if (!mayRead || !data || data.length === 0) return null
  return (
    <Panel
      title={say(outlookWords.title)}
      aside={
        <MuiLink component={Link} to="/performance/outlook">
          {say(outlookWords.toAll)}
        </MuiLink>
      }
    >
      {projected.length === 0 && <Quiet>{say(outlookWords.none)}</Quiet>}
      <List>
        {projected.map((one) => (
          <OutlookLine key={one.id} one={one} />
        ))}
      </List>
    </Panel>
  )
}

function OutlookLine({ one }: { one: SellerOutlook }) {
  const say = useSay()
  const { metric, value, projected, low, high, crossesIn, comparison, threshold } = one
  const show = (figure: number | null) => (figure === null ? '–' : formatMetric(metric, figure))
  return (
    <li>
      <span>{say(metrics[metric].label)}</span>
      <b>
        {show(value)} → {show(projected)}
      </b>
      <small>{say(outlookWords.between, { low: show(low), high: show(high) })}</small>
      {crossesIn !== null && comparison && threshold !== null && (
        <ToneChip tone="bad">
          {say(outlookWords.crosses, { weeks: crossesIn, limit: sayLimit(metric, comparison, threshold) })}
        </ToneChip>
      )}
    </li>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 6,
  fontVariantNumeric: 'tabular-nums',
  '& li': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 8, justifyItems: 'start' },
  '& b': { fontWeight: 600, justifySelf: 'end' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
