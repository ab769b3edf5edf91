import { styled } from '@mui/material/styles'
import { DataTable, useCreatePath } from 'react-admin'
import { useNavigate } from 'react-router'
import type { SalesPermission } from '#shared/gating/lifeSchema.ts'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { exactDay } from '../../ui/times.ts'
import { useRowCursor } from '../../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { permissionWords } from './words.ts'

export function PermissionTable() {
  const say = useSay()
  const locale = useLanguage()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const caseOf = ({ caseId }: SalesPermission) => createPath({ resource: 'gating', id: caseId, type: 'show' })
  const { table, rowSx } = useRowCursor<SalesPermission>((one) => navigate(caseOf(one)))
  const day = (instant: string) => exactDay(new Date(instant), locale)
  return (
    <DataTable<SalesPermission> ref={table} rowSx={rowSx} rowClick={(_id, _resource, one) => caseOf(one)}>
      <DataTable.Col
        source="sellerName"
        label={say(permissionWords.seller)}
        render={(one: SalesPermission) => (
          <RecordLink resource="sellers" id={one.sellerId}>
            {one.sellerName}
          </RecordLink>
        )}
      />
      <DataTable.Col
        label={say(permissionWords.covers)}
        render={(one: SalesPermission) => (
          <>
            <Covers of={one} />{' '}
            {one.brandRisk === 'high' && <ToneChip tone="bad">{say(permissionWords.highRisk)}</ToneChip>}{' '}
            {!one.endedBy && one.reviews > 0 && <ToneChip tone="busy">{say(permissionWords.reviews)}</ToneChip>}
          </>
        )}
      />
      <DataTable.Col
        label={say(permissionWords.conditions)}
        cellClassName="grows"
        render={(one: SalesPermission) => <Conditions of={one} />}
      />
      <DataTable.Col
        source="validUntil"
        align="right"
        label={say(permissionWords.left)}
        render={(one: SalesPermission) => <DaysLeft of={one} />}
      />
      <DataTable.Col label={say(permissionWords.until)} render={({ validUntil }: SalesPermission) => day(validUntil)} />
      <DataTable.Col
        label={say(permissionWords.case)}
        render={(one: SalesPermission) => (
          <RecordLink resource="gating" id={one.caseId}>
            {one.caseNumber}
          </RecordLink>
        )}
      />
      <DataTable.Col
        source="grantedAt"
        label={say(permissionWords.granted)}
        render={(one: SalesPermission) => (
          <>
            {day(one.grantedAt)} <Quiet>{say(permissionWords.grantedBy, { name: one.grantedBy })}</Quiet>
          </>
        )}
      />
    </DataTable>
  )
}

function Covers({ of: { brandId, brandName, category, listingCount } }: { of: SalesPermission }) {
  const say = useSay()
  if (brandId && brandName) {
    return (
      <RecordLink resource="brands" id={brandId}>
        {say(brandName)}
      </RecordLink>
    )
  }
  if (category) return say(permissionWords.ofCategory, { name: category })
  return say(permissionWords.products, { count: listingCount })
}

function Conditions({ of: { conditions } }: { of: SalesPermission }) {
  const say = useSay()
  const locale = useLanguage()
  const { categories, volumeCap, testBuyBy, testBuyDoneAt } = conditions
  const told = [
    categories?.length && say(permissionWords.onlyCategories, { names: categories.join(', ') }),
    volumeCap && (
      <span key="cap" title={say(permissionWords.capHint)}>
        {say(permissionWords.cap, { count: volumeCap.toLocaleString() })}
      </span>
    ),
    testBuyBy &&
      (testBuyDoneAt
        ? say(permissionWords.testBought)
        : say(permissionWords.testBuy, { day: exactDay(new Date(testBuyBy), locale) })),
  ].filter(Boolean)
  if (told.length === 0) return <Quiet>{say(permissionWords.none)}</Quiet>
  return told.map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: conditions never change their places
    <span key={n}>
      {n > 0 && ' · '}
      {part}
    </span>
  ))
}

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))
