import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined'
import { DataTable } from 'react-admin'
import { features } from '#shared/features.ts'
import type { Listing } from '#shared/listings/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { Money } from '../ui/Money.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { listingWords } from './words.ts'

/** What sellers offer, and what a measure of ours hides. */
export default function ListingList() {
  const say = useSay()
  return (
    <ListPage
      title={say(features.listings.label)}
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={
        <>
          <FilterSearch placeholder={say(listingWords.search)} />
          <FilterSwitch source="isHidden" value={true} label={say(listingWords.hidden)} />
          <FilterSwitch source="isOffered" value={false} label={say(listingWords.notOffered)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<Inventory2Outlined />} title={say(listingWords.emptyTitle)}>
          {say(listingWords.emptyText)}
        </EmptyState>
      }
    >
      <DataTable<Listing> rowClick={false}>
        <DataTable.Col source="title" label={say(listingWords.title)} cellClassName="grows" />
        <DataTable.Col
          source="sellerName"
          label={say(listingWords.seller)}
          render={(listing: Listing) => (
            <RecordLink resource="sellers" id={listing.sellerId}>
              {listing.sellerName}
            </RecordLink>
          )}
        />
        <DataTable.Col source="category" label={say(listingWords.category)} />
        <DataTable.Col
          label={say(listingWords.status)}
          render={(listing: Listing) => <ListingStatus listing={listing} />}
        />
        <DataTable.Col
          align="right"
          source="priceKrw"
          label={say(listingWords.price)}
          render={(listing: Listing) => <Money krw={listing.priceKrw} />}
        />
        <DataTable.Col
          source="createdAt"
          label={say(listingWords.listed)}
          render={(listing: Listing) => <Ago at={listing.createdAt} />}
        />
      </DataTable>
    </ListPage>
  )
}

/** Ours first: a hidden listing is hidden whatever the seller wishes. What is as it should be stays quiet. */
function ListingStatus({ listing }: { listing: Listing }) {
  const say = useSay()
  if (listing.isHidden) return <ToneChip tone="bad">{say(listingWords.hidden)}</ToneChip>
  if (!listing.isOffered) return <ToneChip tone="neutral">{say(listingWords.notOffered)}</ToneChip>
  return say(listingWords.onSale)
}
