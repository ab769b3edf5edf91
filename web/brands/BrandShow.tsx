import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import type { Brand } from '#shared/brands/schema.ts'
import { features } from '#shared/features.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { BrandFacts } from './BrandFacts.tsx'
import { BrandForm } from './BrandForm.tsx'
import { CasesPanel } from './CasesPanel.tsx'
import { ListingsPanel } from './ListingsPanel.tsx'
import { PermissionsPanel } from './PermissionsPanel.tsx'
import { SpellingTrial } from './SpellingTrial.tsx'
import { brandWords } from './words.ts'

/** One brand: who may sell it, what is being decided about it, and which listings name it. */
export default function BrandShow() {
  const { id = '' } = useParams()
  const say = useSay()
  const { data: brand, error, refetch } = useGetOne<Brand>('brands', { id })
  if (problemOf(error)?.code === 'not-found') return <Gone />
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!brand) {
    return (
      <Page title={say(features.brands.label)}>
        <SkeletonRows rows={12} />
      </Page>
    )
  }
  return <Shown key={id} brand={brand} />
}

function Shown({ brand }: { brand: Brand }) {
  const say = useSay()
  const locale = useLanguage()
  const [isEditing, setIsEditing] = useState(false)
  return (
    <Page
      title={locale === 'ko' ? brand.nameKo : brand.name}
      meta={
        <Chips>
          {locale === 'ko' ? brand.name : brand.nameKo}
          {brand.isGated && <ToneChip tone="busy">{say(brandWords.gated)}</ToneChip>}
          {brand.risk === 'high' && <ToneChip tone="bad">{say(brandWords.high)}</ToneChip>}
        </Chips>
      }
      actions={
        brand.allowedActions.includes('edit') && (
          <Button variant="outlined" onClick={() => setIsEditing(true)}>
            {say(brandWords.edit)}
          </Button>
        )
      }
    >
      <Room>
        <Columns>
          <div>
            <PermissionsPanel brand={brand} />
            <CasesPanel brandId={brand.id} />
            <ListingsPanel brand={brand} />
          </div>
          <aside>
            <BrandFacts brand={brand} />
            <SpellingTrial brandId={brand.id} />
          </aside>
        </Columns>
      </Room>
      {isEditing && <BrandForm brand={brand} onClose={() => setIsEditing(false)} />}
    </Page>
  )
}

function Gone() {
  const say = useSay()
  return (
    <Page title={say(features.brands.label)}>
      <EmptyState
        title={say(brandWords.gone)}
        action={
          <Button variant="outlined" component={Link} to="/brands">
            {say(brandWords.toList)}
          </Button>
        }
      />
    </Page>
  )
}

const Chips = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 8 })

/** A sheet beside it takes from its width: the columns go by the room that is left, not by the window. */
const Room = styled('div')({ containerType: 'inline-size', flex: 1, display: 'grid' })

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 360px',
  backgroundColor: theme.palette.background.paper,
  '& > aside': { borderLeft: `1px solid ${theme.palette.line}` },
  '@container (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)', '& > aside': { borderLeft: 0 } },
}))
