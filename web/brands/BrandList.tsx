import LocalOfferOutlined from '@mui/icons-material/LocalOfferOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { features } from '#shared/features.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { BrandForm } from './BrandForm.tsx'
import { BrandTable } from './BrandTable.tsx'
import { brandWords } from './words.ts'

/** The register of brands: how each is written, who owns it, and who may sell it. */
export default function BrandList() {
  const say = useSay()
  const locale = useLanguage()
  const mayEdit = useMay('brands:edit')
  const [isAdding, setIsAdding] = useState(false)
  const add = mayEdit && (
    <Button variant="contained" onClick={() => setIsAdding(true)}>
      {say(brandWords.add)}
    </Button>
  )
  return (
    <ListPage
      title={say(features.brands.label)}
      sort={{ field: locale === 'ko' ? 'nameKo' : 'name', order: 'ASC' }}
      actions={add}
      filters={
        <>
          <FilterSearch placeholder={say(brandWords.search)} />
          <FilterSwitch source="isGated" value={true} label={say(brandWords.onlyGated)} />
          <FilterSwitch source="risk" value="high" label={say(brandWords.onlyHigh)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<LocalOfferOutlined />} title={say(brandWords.emptyTitle)} action={add}>
          {say(brandWords.emptyText)}
        </EmptyState>
      }
    >
      <BrandTable />
      {isAdding && <BrandForm onClose={() => setIsAdding(false)} />}
    </ListPage>
  )
}
