import MuiLink from '@mui/material/Link'
import { useGetList } from 'react-admin'
import { Link } from 'react-router'
import type { Listing } from '#shared/listings/schema.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { linkTo } from './links.ts'
import { Quiet } from './Rows.tsx'
import { SmallTable } from './SmallTable.tsx'
import { sellerWords } from './words.ts'

/** What the seller offers, what we hide of it first. */
export function ListingsPanel({ sellerId }: { sellerId: string }) {
  const say = useSay()
  const { data, total, error, refetch } = useGetList<Listing>('listings', {
    filter: { sellerId },
    sort: { field: 'isHidden', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  })
  const all = (
    <MuiLink component={Link} to={linkTo('listings', { sellerId })}>
      {say(sellerWords.allListings)}
    </MuiLink>
  )
  return (
    <Panel
      title={say(sellerWords.listings)}
      count={total || undefined}
      aside={total ? all : undefined}
      flush={Boolean(total)}
    >
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={3} />}
      {data?.length === 0 && <Quiet>{say(sellerWords.noListings)}</Quiet>}
      {data && data.length > 0 && (
        <SmallTable>
          <thead>
            <tr>
              <th scope="col" className="grows">
                {say(sellerWords.title)}
              </th>
              <th scope="col">{say(sellerWords.category)}</th>
              <th scope="col">{say(sellerWords.state)}</th>
              <th scope="col" className="number">
                {say(sellerWords.price)}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((listing) => (
              <tr key={listing.id}>
                <td className="grows">{listing.title}</td>
                <td>{listing.category}</td>
                <td>
                  <ListingState listing={listing} />
                </td>
                <td className="number">
                  <Money krw={listing.priceKrw} />
                </td>
              </tr>
            ))}
          </tbody>
        </SmallTable>
      )}
    </Panel>
  )
}

function ListingState({ listing: { isHidden, isOffered } }: { listing: Listing }) {
  const say = useSay()
  if (isHidden) return <ToneChip tone="bad">{say(sellerWords.hidden)}</ToneChip>
  if (!isOffered) return <ToneChip tone="neutral">{say(sellerWords.notOffered)}</ToneChip>
  return <ToneChip tone="good">{say(sellerWords.onSale)}</ToneChip>
}
