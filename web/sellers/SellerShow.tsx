import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { WatchMark } from '../workflow/workspace/WatchMark.tsx'
import { CasesPanel } from './CasesPanel.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { FiguresPanel } from './FiguresPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { IdentityPanel } from './IdentityPanel.tsx'
import { ListingsPanel } from './ListingsPanel.tsx'
import { linkTo } from './links.ts'
import { MeasuresPanel } from './MeasuresPanel.tsx'
import { OutlookPanel } from './OutlookPanel.tsx'
import { StandingChip } from './StandingChip.tsx'
import { StrikesPanel } from './StrikesPanel.tsx'
import { useSellerFile } from './useSellerFile.ts'
import { sellerWords } from './words.ts'

/** One seller: how they perform, what is held against them, what is in force, and how it came to that. */
export default function SellerShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: seller, error, refetch } = useGetOne<Seller>('sellers', { id })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!seller) {
    return (
      <Page title={say(features.sellers.label)}>
        <SkeletonRows rows={14} />
      </Page>
    )
  }
  return (
    <Page
      title={seller.name}
      meta={<Standing seller={seller} />}
      actions={
        <>
          <Permissions sellerId={seller.id} />
          <Watch sellerId={seller.id} />
          <OpenCase sellerId={seller.id} />
        </>
      }
    >
      <SellerFileColumns seller={seller} />
    </Page>
  )
}

function SellerFileColumns({ seller }: { seller: Seller }) {
  const { data: file, error, refetch } = useSellerFile(seller.id)
  return (
    <Root>
      <div>
        {error && <ErrorState error={error} retry={refetch} />}
        {!error && !file && <SkeletonRows rows={10} />}
        {file && <FiguresPanel file={file} />}
        <CasesPanel sellerId={seller.id} />
        <ListingsPanel sellerId={seller.id} />
      </div>
      <aside>
        <FactsPanel seller={seller} />
        <IdentityPanel sellerId={seller.id} />
        <OutlookPanel sellerId={seller.id} />
        {file && <MeasuresPanel measures={file.measures} />}
        {file && <StrikesPanel strikes={file.strikes} />}
        {file && <HistoryPanel seller={seller} file={file} />}
      </aside>
    </Root>
  )
}

function Standing({ seller }: { seller: Seller }) {
  const say = useSay()
  return (
    <MetaLine>
      <StandingChip standing={seller.standing} />
      {seller.isPayoutHeld && <ToneChip tone="bad">{say(sellerWords.payoutsHeld)}</ToneChip>}
      <WatchMark sellerId={seller.id} />
    </MetaLine>
  )
}

function Permissions({ sellerId }: { sellerId: string }) {
  const say = useSay()
  if (!useMay('gating:read')) return null
  return (
    <Button variant="text" component={Link} to={linkTo('sales-permissions', { sellerId })}>
      {say(sellerWords.permissions)}
    </Button>
  )
}

function Watch({ sellerId }: { sellerId: string }) {
  const say = useSay()
  if (!useMay('monitoring:watch')) return null
  return (
    <Button variant="text" component={Link} to={`/monitoring/watch?seller=${sellerId}`}>
      {say(sellerWords.watch)}
    </Button>
  )
}

function OpenCase({ sellerId }: { sellerId: string }) {
  const say = useSay()
  if (!useMay('suspensions:open')) return null
  const source = encodeURIComponent(JSON.stringify({ sellerId }))
  return (
    <Button variant="outlined" component={Link} to={`/suspensions/create?source=${source}`}>
      {say(sellerWords.openCase)}
    </Button>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.sellers.label)}>
      <EmptyState
        title={say(sellerWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/sellers">
            {say(sellerWords.toList)}
          </Button>
        }
      />
    </Page>
  )
}

const MetaLine = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 8 })

const Root = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 336px',
  backgroundColor: theme.palette.background.paper,
  '& > aside': { borderLeft: `1px solid ${theme.palette.line}` },
  [theme.breakpoints.up('xl')]: { gridTemplateColumns: 'minmax(0, 1fr) 400px' },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > aside': { borderLeft: 0, order: -1 },
  },
}))
