import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { DataTable, useCreatePath } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { features } from '#shared/features.ts'
import { phraseFilters, sayPhrase } from '#shared/performance/words.ts'
import { type Seller, type SellerChoices, standings } from '#shared/sellers/schema.ts'
import { standingWords } from '#shared/suspensions/screenWords.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterDays } from '../ui/FilterDays.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { FilterStanding } from '../ui/FilterStanding.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { Money } from '../ui/Money.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { exactDay } from '../ui/times.ts'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { StandingChip } from './StandingChip.tsx'
import { sellerWords } from './words.ts'

/** Who sells here, how they stand, and what of theirs we hold. */
export default function SellerList() {
  const say = useSay()
  return (
    <ListPage
      title={say(features.sellers.label)}
      sort={{ field: 'name', order: 'ASC' }}
      filters={<SellerFilters />}
      empty={<NoSellers />}
    >
      <SellerTable />
    </ListPage>
  )
}

function SellerFilters() {
  const say = useSay()
  const locale = useLanguage()
  const api = useApi()
  const { data: choices } = useQuery({
    queryKey: ['sellers', 'choices'],
    queryFn: ({ signal }) => api.call<SellerChoices>('GET', '/sellers/choices', { signal }),
  })
  const asChoices = (words: string[] = []) => words.map((word) => ({ value: word, label: word }))
  return (
    <>
      <FilterSearch placeholder={say(sellerWords.search)} />
      <FilterChoice
        source="standing"
        label={say(sellerWords.standing)}
        choices={standings.map((value) => ({ value, label: say(standingWords[value]) }))}
      />
      <FilterChoice source="category" label={say(sellerWords.category)} choices={asChoices(choices?.categories)} />
      <FilterChoice source="region" label={say(sellerWords.region)} choices={asChoices(choices?.regions)} />
      <FilterSwitch source="openCases_gte" value={1} label={say(sellerWords.withCases)} />
      <FilterSwitch source="strikes_gte" value={1} label={say(sellerWords.withStrikes)} />
      <FilterSwitch source="isPayoutHeld" value={true} label={say(sellerWords.payoutsHeld)} />
      <FilterDays source="joinedAt" label={say(sellerWords.joined)} />
      {phraseFilters.map((filter) => (
        <FilterStanding key={filter} source={filter} label={(phrase) => sayPhrase(filter, String(phrase), locale)} />
      ))}
      <FilterClear />
    </>
  )
}

function SellerTable() {
  const say = useSay()
  const locale = useLanguage()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const pathOf = ({ id }: Seller) => createPath({ resource: 'sellers', id, type: 'show' })
  const { table, rowSx } = useRowCursor<Seller>((seller) => navigate(pathOf(seller)))
  return (
    <DataTable<Seller> ref={table} rowSx={rowSx} rowClick={(_id, _resource, seller) => pathOf(seller)}>
      <DataTable.Col
        source="name"
        label={say(sellerWords.seller)}
        cellClassName="grows"
        render={(seller: Seller) => (
          <RecordLink resource="sellers" id={seller.id}>
            {seller.name}
          </RecordLink>
        )}
      />
      <DataTable.Col
        source="externalId"
        label={say(sellerWords.externalId)}
        render={({ externalId }: Seller) => <Code title={externalId}>{externalId}</Code>}
      />
      <DataTable.Col
        source="standing"
        label={say(sellerWords.standing)}
        render={(seller: Seller) => <Standing seller={seller} />}
      />
      <DataTable.Col
        align="right"
        source="strikes"
        label={say(sellerWords.strikes)}
        render={({ strikes }: Seller) => strikes || '–'}
      />
      <DataTable.Col
        align="right"
        source="openCases"
        label={say(sellerWords.openCases)}
        render={({ openCases }: Seller) => (openCases ? <b>{openCases}</b> : '–')}
      />
      <DataTable.Col
        align="right"
        source="gmvKrw"
        label={say(sellerWords.gmv)}
        render={({ gmvKrw }: Seller) => <Money krw={gmvKrw} />}
      />
      <DataTable.Col
        align="right"
        source="listings"
        label={say(sellerWords.listings)}
        disableSort
        render={(seller: Seller) => <ListingCount seller={seller} />}
      />
      <DataTable.Col
        source="region"
        label={say(sellerWords.place)}
        render={({ city, region }: Seller) => [region, city].filter(Boolean).join(' ') || '–'}
      />
      <DataTable.Col
        source="joinedAt"
        label={say(sellerWords.joined)}
        sx={onlyWide}
        render={({ joinedAt }: Seller) => exactDay(new Date(joinedAt), locale)}
      />
    </DataTable>
  )
}

/** Most are in order: what is not has to stand out. */
function Standing({ seller: { standing, isPayoutHeld } }: { seller: Seller }) {
  const say = useSay()
  return (
    <Chips>
      {standing === 'good' ? <Quiet>{say(standingWords.good)}</Quiet> : <StandingChip standing={standing} />}
      {isPayoutHeld && <ToneChip tone="bad">{say(sellerWords.payoutsHeld)}</ToneChip>}
    </Chips>
  )
}

function ListingCount({ seller: { listings, hiddenListings } }: { seller: Seller }) {
  const say = useSay()
  const locale = useLanguage()
  const count = listings.toLocaleString(locale)
  if (hiddenListings === 0) return count
  const hidden = hiddenListings.toLocaleString(locale)
  return <Hidden>{say(sellerWords.hiddenOf, { hidden, count })}</Hidden>
}

function NoSellers() {
  const say = useSay()
  const mayImport = useMay('imports:run')
  return (
    <EmptyState
      icon={<StorefrontOutlined />}
      title={say(sellerWords.emptyTitle)}
      action={
        mayImport && (
          <Button variant="contained" component={Link} to="/imports">
            {say(sellerWords.toImports)}
          </Button>
        )
      }
    >
      {say(sellerWords.emptyText)}
    </EmptyState>
  )
}

const Code = styled('code')(({ theme }) => ({
  display: 'block',
  maxWidth: 136,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  font: 'inherit',
  color: theme.palette.text.secondary,
}))

/** The last column to have room. */
const onlyWide = { display: { xs: 'none', xl: 'table-cell' } }

const Chips = styled('span')({ display: 'inline-flex', gap: 4 })

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))

const Hidden = styled('span')(({ theme }) => ({ color: theme.palette.tone.bad.text }))
