import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatKrw } from '#shared/money.ts'
import type { RuleHit } from '#shared/monitoring/hits.ts'
import type { BackTestChange, VerdictSource } from '#shared/monitoring/kinds.ts'
import type { ChangedVerdict } from '#shared/monitoring/schema.ts'
import { verdictSourceWords } from '#shared/monitoring/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { backTestWords as words } from './monitoringWords.ts'

const page = 20
/** What the API gives at once. */
const widest = 100

type BackTestListingsProps = { backTestId: string; change: BackTestChange; total: number }

/** The decided listings behind one figure: what was decided, and what both sets of rules say of it. */
export function BackTestListings({ backTestId, change, total }: BackTestListingsProps) {
  const say = useSay()
  const api = useApi()
  const [count, setCount] = useState(page)
  const path = `/monitoring/back-tests/${backTestId}/changes?change=${change}&range=[0,${count - 1}]`
  const { data, error, refetch } = useQuery({
    queryKey: ['monitoring', 'back-test-changes', backTestId, change, count],
    queryFn: ({ signal }) => api.call<ChangedVerdict[]>('GET', path, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <SkeletonRows rows={4} />
  return (
    <>
      <List>
        {data.map((one) => (
          <Listing key={one.id} one={one} />
        ))}
      </List>
      {data.length < Math.min(total, widest) && (
        <Button variant="text" onClick={() => setCount(Math.min(widest, count + page))}>
          {say(words.more)}
        </Button>
      )}
    </>
  )
}

/** Where what was decided can be read. */
const resourceOf = { counterfeits: 'counterfeits', gating: 'gating', findings: 'monitoring' } satisfies Record<
  VerdictSource,
  string
>

function Listing({ one }: { one: ChangedVerdict }) {
  const say = useSay()
  const locale = useLanguage()
  const { listing, sellerName } = one.facts
  return (
    <li>
      <header>
        <b>{listing.title}</b>
        <span>{formatKrw(listing.priceKrw, locale)}</span>
        <span>{sellerName}</span>
        <span>
          <RecordLink resource={resourceOf[one.source]} id={one.refId}>
            {one.refNumber ?? say(verdictSourceWords[one.source])}
          </RecordLink>{' '}
          {say(one.isViolation ? words.violation : words.innocent)} · <Ago at={one.decidedAt} />
        </span>
      </header>
      <dl>
        <dt>{say(words.byThese)}</dt>
        <dd>
          <Said hits={one.hits} />
        </dd>
        <dt>{say(words.byInForce)}</dt>
        <dd>
          <Said hits={one.inForceHits} />
        </dd>
      </dl>
    </li>
  )
}

function Said({ hits }: { hits: readonly RuleHit[] }) {
  const say = useSay()
  if (hits.length === 0) return say(words.silent)
  return hits.map((hit) => `${say(hit.name)}: ${say(hit.why)}`).join(' / ')
}

const List = styled('ul')(({ theme }) => ({
  margin: '12px 0 0',
  padding: 0,
  listStyle: 'none',
  '& li': { padding: '8px 0', borderTop: `1px solid ${theme.palette.line}` },
  '& header': { display: 'flex', flexWrap: 'wrap', gap: '2px 12px' },
  '& header > span': { color: theme.palette.text.secondary },
  '& header > span:last-of-type': { marginLeft: 'auto' },
  '& dl': {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 12px',
    margin: '4px 0 0',
    overflowWrap: 'anywhere',
  },
  '& dt': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& dd': { margin: 0 },
}))
