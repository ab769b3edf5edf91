import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { features } from '#shared/features.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { SideBySide } from './SideBySide.tsx'
import { useSideBySide, useWeek } from './useScorecards.ts'
import { VendorForm } from './VendorForm.tsx'
import { WeekSteps } from './WeekSteps.tsx'
import { vendorWords } from './words.ts'

/** The providers of a week beside each other. */
export default function VendorList() {
  const say = useSay()
  const mayEdit = useMay('vendors:edit')
  const [isAdding, setIsAdding] = useState(false)
  const steps = useWeek()
  const { data: cards, error, refetch } = useSideBySide(steps.week)
  const add = mayEdit && (
    <Button variant="contained" onClick={() => setIsAdding(true)}>
      {say(vendorWords.add)}
    </Button>
  )
  return (
    <Page
      title={say(features.vendors.label)}
      actions={
        <>
          <WeekSteps {...steps} />
          {add}
        </>
      }
    >
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !cards ? (
        <SkeletonRows rows={14} />
      ) : cards.length === 0 ? (
        <EmptyState icon={<HandshakeOutlined />} title={say(vendorWords.emptyTitle)} action={add}>
          {say(vendorWords.emptyText)}
        </EmptyState>
      ) : (
        <SideBySide cards={cards} />
      )}
      {isAdding && <VendorForm onClose={() => setIsAdding(false)} />}
    </Page>
  )
}
