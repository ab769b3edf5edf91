import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import { features } from '#shared/features.ts'
import type { Vendor } from '#shared/vendors/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { ContractSheet } from './ContractSheet.tsx'
import { ContractsPanel } from './ContractsPanel.tsx'
import { ScoreTable } from './ScoreTable.tsx'
import { SignSheet } from './SignSheet.tsx'
import { useTwelveWeeks, useWeek } from './useScorecards.ts'
import { VendorForm } from './VendorForm.tsx'
import { WeekPanel } from './WeekPanel.tsx'
import { WeekSteps } from './WeekSteps.tsx'
import { vendorWords } from './words.ts'

/** One provider's week by its contract, and the eleven before it. */
export default function VendorShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: vendor, error, refetch } = useGetOne<Vendor>('vendors', { id })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!vendor) {
    return (
      <Page title={say(features.vendors.label)}>
        <SkeletonRows rows={14} />
      </Page>
    )
  }
  return <Shown key={id} vendor={vendor} />
}

function Shown({ vendor }: { vendor: Vendor }) {
  const say = useSay()
  const [sheet, setSheet] = useState<'edit' | 'agree' | 'sign'>()
  const steps = useWeek()
  const { data: weeks, error, refetch } = useTwelveWeeks(vendor.id, steps.week)
  const card = weeks?.at(-1)
  const may = (action: string) => vendor.allowedActions.includes(action)
  const close = () => setSheet(undefined)
  return (
    <Page
      title={vendor.name}
      meta={!vendor.isActive && <ToneChip tone="neutral">{say(vendorWords.inactive)}</ToneChip>}
      actions={
        <>
          <WeekSteps {...steps} />
          {may('edit') && (
            <Button variant="outlined" onClick={() => setSheet('edit')}>
              {say(vendorWords.edit)}
            </Button>
          )}
          {card?.allowedActions.includes('sign') && (
            <Button variant="contained" onClick={() => setSheet('sign')}>
              {say(vendorWords.sign)}
            </Button>
          )}
        </>
      }
    >
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !weeks || !card ? (
        <SkeletonRows rows={14} />
      ) : (
        <Columns>
          <div>
            {card.card ? (
              <ScoreTable weeks={weeks} card={card} score={card.card} />
            ) : (
              <Panel title={say(vendorWords.noContract)}>
                <EmptyState
                  title={say(vendorWords.noContract)}
                  action={
                    may('agree') && (
                      <Button variant="contained" onClick={() => setSheet('agree')}>
                        {say(vendorWords.newContract)}
                      </Button>
                    )
                  }
                >
                  {say(vendorWords.noContractText)}
                </EmptyState>
              </Panel>
            )}
          </div>
          <aside>
            <WeekPanel card={card} vendor={vendor} />
            <ContractsPanel vendor={vendor} onAgree={may('agree') ? () => setSheet('agree') : undefined} />
          </aside>
        </Columns>
      )}
      {sheet === 'edit' && <VendorForm vendor={vendor} onClose={close} />}
      {sheet === 'agree' && <ContractSheet vendor={vendor} onClose={close} />}
      {sheet === 'sign' && card && <SignSheet card={card} onClose={close} />}
    </Page>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.vendors.label)}>
      <EmptyState
        title={say(vendorWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/vendors">
            {say(vendorWords.toList)}
          </Button>
        }
      />
    </Page>
  )
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 296px',
  flex: 1,
  backgroundColor: theme.palette.background.paper,
  '& > aside': { borderLeft: `1px solid ${theme.palette.line}` },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}))
