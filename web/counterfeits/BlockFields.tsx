import Checkbox from '@mui/material/Checkbox'
import FormHelperText from '@mui/material/FormHelperText'
import { styled } from '@mui/material/styles'
import { useEffect, useId } from 'react'
import { useController } from 'react-hook-form'
import type { Counterfeit, Variant } from '#shared/counterfeits/schema.ts'
import { caseWords, formWords } from '#shared/counterfeits/screenWords.ts'
import { Money } from '../ui/Money.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { Sentence } from './Choices.tsx'
import { useVariants } from './useVariants.ts'
import { WhyAlike } from './WhyAlike.tsx'

/** What goes down together, ticked one by one, and what the sellers are told. */
export function BlockFields({ record }: { record: Counterfeit }) {
  return (
    <>
      <VariantChoice record={record} />
      <Sentence source="grounds" label={formWords.grounds} hint={formWords.groundsHint} rows={4} />
      <Sentence source="clause" label={formWords.clause} rows={1} />
      <Sentence source="reason" label={formWords.reason} isOptional />
    </>
  )
}

function VariantChoice({ record }: { record: Counterfeit }) {
  const say = useSay()
  const { data } = useVariants(record.id)
  const { field, fieldState } = useController<{ listingIds?: string[] }, 'listingIds'>({ name: 'listingIds' })
  const { onChange } = field
  const chosen = Array.isArray(field.value) ? field.value : null
  const isUntouched = chosen === null
  // After each render: the form is filled anew from its record once it stands, which takes a first choice away again.
  useEffect(() => {
    if (data && isUntouched)
      onChange(data.variants.filter(({ isSuggested }) => isSuggested).map(({ listingId }) => listingId))
  })
  const ids = chosen ?? []
  const sellers = new Set(data?.variants.filter(({ listingId }) => ids.includes(listingId)).map((one) => one.sellerId))
  const toggle = (id: string) => onChange(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
  return (
    <Box>
      <legend>{say(formWords.tick)}</legend>
      <p aria-live="polite">{say(formWords.ticked, { count: ids.length, sellers: sellers.size })}</p>
      {!data && <SkeletonRows rows={3} />}
      <ul>
        {data?.variants.map((one) => (
          <Row
            key={one.listingId}
            one={one}
            isChosen={ids.includes(one.listingId)}
            isFixed={one.listingId === record.listingId}
            onToggle={() => toggle(one.listingId)}
          />
        ))}
      </ul>
      {fieldState.error?.message && <FormHelperText error>{fieldState.error.message}</FormHelperText>}
    </Box>
  )
}

type RowProps = { one: Variant; isChosen: boolean; isFixed: boolean; onToggle: () => void }

function Row({ one, isChosen, isFixed, onToggle }: RowProps) {
  const say = useSay()
  const id = useId()
  return (
    <li>
      <label htmlFor={id}>
        <Checkbox id={id} size="small" checked={isChosen} disabled={isFixed} onChange={onToggle} />
        <span>
          {one.title}
          <small>
            {one.sellerName}
            {one.isOtherSeller && ` · ${say(caseWords.otherSeller)}`}
          </small>
          <WhyAlike why={one.why} />
        </span>
        <Money krw={one.priceKrw} />
      </label>
    </li>
  )
}

const Box = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& legend': { ...theme.typography.subtitle2, padding: 0 },
  '& p': { margin: '4px 0 8px', color: theme.palette.text.secondary },
  '& > ul': {
    listStyle: 'none',
    margin: 0,
    padding: 4,
    maxHeight: 300,
    overflowY: 'auto',
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
  },
  '& label': {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    gap: 8,
    padding: '6px',
    borderRadius: 4,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
  },
  '& label .MuiCheckbox-root': { alignSelf: 'start', padding: 0, margin: 0, height: 20 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
