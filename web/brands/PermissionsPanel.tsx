import MuiLink from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { useGetList } from 'react-admin'
import { Link } from 'react-router'
import type { Brand } from '#shared/brands/schema.ts'
import type { SalesPermission } from '#shared/gating/lifeSchema.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { exactDay } from '../ui/times.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { SmallTable } from './SmallTable.tsx'
import { brandWords } from './words.ts'

/** Who may sell the brand now, those that end first on top. */
export function PermissionsPanel({ brand }: { brand: Brand }) {
  const mayRead = useMay('gating:read')
  return mayRead ? <Permitted brand={brand} /> : null
}

function Permitted({ brand }: { brand: Brand }) {
  const say = useSay()
  const locale = useLanguage()
  const filter = { brandId: brand.id, standing: 'live' }
  const { data, total, error, refetch } = useGetList<SalesPermission>('sales-permissions', {
    filter,
    sort: { field: 'validUntil', order: 'ASC' },
    pagination: { page: 1, perPage: 10 },
  })
  const all = (
    <MuiLink component={Link} to={`/sales-permissions?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
      {say(brandWords.allCases)}
    </MuiLink>
  )
  return (
    <Panel
      title={say(brandWords.permissionsTitle)}
      count={total || undefined}
      aside={total ? all : undefined}
      flush={Boolean(total)}
    >
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={3} />}
      {data?.length === 0 && <Quiet>{say(brand.isGated ? brandWords.noPermissions : brandWords.needsNone)}</Quiet>}
      {data && data.length > 0 && (
        <SmallTable>
          <thead>
            <tr>
              <th scope="col" className="grows">
                {say(brandWords.seller)}
              </th>
              <th scope="col">{say(brandWords.category)}</th>
              <th scope="col">{say(brandWords.case)}</th>
              <th scope="col" className="number">
                {say(brandWords.until)}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.id}>
                <td className="grows">
                  <RecordLink resource="sellers" id={one.sellerId}>
                    {one.sellerName}
                  </RecordLink>
                </td>
                <td>{one.conditions.categories?.join(', ') ?? '–'}</td>
                <td>
                  <RecordLink resource="gating" id={one.caseId}>
                    {one.caseNumber}
                  </RecordLink>
                </td>
                <td className="number">{exactDay(new Date(one.validUntil), locale)}</td>
              </tr>
            ))}
          </tbody>
        </SmallTable>
      )}
    </Panel>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
