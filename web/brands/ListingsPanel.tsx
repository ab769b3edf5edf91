import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { Brand, BrandListing } from '#shared/brands/schema.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { SmallTable } from './SmallTable.tsx'
import { brandWords, wayTones, wayWords } from './words.ts'

/** Listings whose brand field means this brand, with how it is written there and whether it may be sold. */
export function ListingsPanel({ brand }: { brand: Brand }) {
  const say = useSay()
  const api = useApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['brands', 'listings', brand.id],
    queryFn: () => api.call<BrandListing[]>('GET', `/brands/${brand.id}/listings`),
  })
  return (
    <Panel title={say(brandWords.listingsTitle)} count={data?.length || undefined} flush={Boolean(data?.length)}>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={4} />}
      {data?.length === 0 && <Quiet>{say(brandWords.noListings)}</Quiet>}
      {data && data.length > 0 && (
        <SmallTable>
          <thead>
            <tr>
              <th scope="col" className="grows">
                {say(brandWords.listing)}
              </th>
              <th scope="col">{say(brandWords.seller)}</th>
              <th scope="col">{say(brandWords.written)}</th>
              <th scope="col">{say(brandWords.category)}</th>
              {brand.isGated && <th scope="col">{say(brandWords.permissions)}</th>}
              <th scope="col">{say(brandWords.state)}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.id}>
                <td className="grows">{one.title}</td>
                <td>
                  <RecordLink resource="sellers" id={one.sellerId}>
                    {one.sellerName}
                  </RecordLink>
                </td>
                <td>
                  {one.reading.said}{' '}
                  {one.reading.how !== 'exact' && (
                    <ToneChip tone={wayTones[one.reading.how]}>{say(wayWords[one.reading.how])}</ToneChip>
                  )}
                </td>
                <td>{one.category}</td>
                {brand.isGated && (
                  <td>
                    {one.hasPermission ? (
                      say(brandWords.permitted)
                    ) : (
                      <ToneChip tone="bad">{say(brandWords.notPermitted)}</ToneChip>
                    )}
                  </td>
                )}
                <td>{say(one.isHidden ? brandWords.hidden : brandWords.onSale)}</td>
              </tr>
            ))}
          </tbody>
        </SmallTable>
      )}
    </Panel>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
