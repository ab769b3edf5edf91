import { styled } from '@mui/material/styles'
import { permissionScopeWords } from '#shared/gating/lifeWords.ts'
import type { Gating } from '#shared/gating/schema.ts'
import { queueWords } from '#shared/gating/screenWords.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

/** What may be sold or not: the brand, the category, or how many products, with what makes it delicate. */
export function TopicName({ of, isPlain = false }: { of: Gating; isPlain?: boolean }) {
  const say = useSay()
  const name = of.brandName ? say(of.brandName) : of.category
  const products =
    of.scope === 'product'
      ? say(of.listingCount === 1 ? queueWords.product : queueWords.products, { count: of.listingCount })
      : null
  return (
    <Line>
      <b>{name ?? of.subject}</b>
      {products && <span>{products}</span>}
      {!isPlain && <small>{say(permissionScopeWords[of.scope])}</small>}
      {of.isHighRisk && <ToneChip tone="bad">{say(queueWords.highRisk)}</ToneChip>}
      {of.isFirstTime && <small>{say(queueWords.firstTime)}</small>}
    </Line>
  )
}

const Line = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  minWidth: 0,
  '& b': { fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
