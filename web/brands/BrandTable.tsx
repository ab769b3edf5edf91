import { styled } from '@mui/material/styles'
import { DataTable, useCreatePath } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Brand } from '#shared/brands/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { brandWords } from './words.ts'

const mostSpellings = 3

export function BrandTable() {
  const say = useSay()
  const locale = useLanguage()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const pathOf = ({ id }: Brand) => createPath({ resource: 'brands', id, type: 'show' })
  const { table, rowSx } = useRowCursor<Brand>((brand) => navigate(pathOf(brand)))
  const [own, other] = locale === 'ko' ? (['nameKo', 'name'] as const) : (['name', 'nameKo'] as const)
  return (
    <DataTable<Brand> ref={table} rowSx={rowSx} rowClick={(_id, _resource, brand) => pathOf(brand)}>
      <DataTable.Col
        source={own}
        label={say(brandWords.brand)}
        render={(brand: Brand) => (
          <>
            <RecordLink resource="brands" id={brand.id}>
              {brand[own]}
            </RecordLink>{' '}
            <Quiet>{brand[other]}</Quiet>
          </>
        )}
      />
      <DataTable.Col
        label={say(brandWords.spellings)}
        cellClassName="grows"
        render={({ spellings }: Brand) => (
          <Quiet>
            {spellings.slice(0, mostSpellings).join(' · ')}
            {spellings.length > mostSpellings && ` +${spellings.length - mostSpellings}`}
          </Quiet>
        )}
      />
      <DataTable.Col
        source="isGated"
        label={say(brandWords.sale)}
        render={({ isGated }: Brand) =>
          isGated ? <ToneChip tone="busy">{say(brandWords.gated)}</ToneChip> : say(brandWords.open)
        }
      />
      <DataTable.Col
        source="risk"
        label={say(brandWords.risk)}
        render={({ risk }: Brand) =>
          risk === 'high' ? (
            <ToneChip tone="bad">{say(brandWords.high)}</ToneChip>
          ) : (
            <Quiet>{say(brandWords.normal)}</Quiet>
          )
        }
      />
      <DataTable.Col
        align="right"
        label={say(brandWords.permissions)}
        render={({ permissionCount }: Brand) => <Count of={permissionCount} />}
      />
      <DataTable.Col
        align="right"
        label={say(brandWords.openCases)}
        render={({ openCases }: Brand) => <Count of={openCases} />}
      />
      <DataTable.Col source="ownerName" label={say(brandWords.owner)} />
      <DataTable.Col source="headOffice" label={say(brandWords.headOffice)} />
      <DataTable.Col
        source="updatedAt"
        label={say(brandWords.changed)}
        render={({ updatedAt }: Brand) => <Ago at={updatedAt} />}
      />
    </DataTable>
  )
}

/** Nothing is quiet, so that what there is stands out. */
const Count = ({ of: count }: { of: number }) => (count === 0 ? <Quiet>–</Quiet> : <b>{count.toLocaleString()}</b>)

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))
