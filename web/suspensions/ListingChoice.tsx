import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useId, useState } from 'react'
import { useGetList } from 'react-admin'
import { useController } from 'react-hook-form'
import type { Listing } from '#shared/listings/schema.ts'
import { formWords } from '#shared/suspensions/proposalWords.ts'
import { Money } from '../ui/Money.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { FieldNote } from './FieldNote.tsx'
import { useSettled } from './useSettled.ts'

const shownAtOnce = 100

/** Which of the seller's listings a removal takes down; what was chosen stays chosen while the search changes. */
export function ListingChoice({ sellerId }: { sellerId: string }) {
  const say = useSay()
  const id = useId()
  const errorId = `${id}-error`
  const [text, setText] = useState('')
  const q = useSettled(text.trim())
  const { field, fieldState } = useController<{ listingIds?: string[] }, 'listingIds'>({
    name: 'listingIds',
    rules: { validate: (ids) => (ids && ids.length > 0 ? true : say(formWords.listingsNeeded)) },
  })
  const {
    data: rows = [],
    total = 0,
    isPending,
  } = useGetList<Listing>('listings', {
    filter: q ? { sellerId, q } : { sellerId },
    pagination: { page: 1, perPage: shownAtOnce },
    sort: { field: 'title', order: 'ASC' },
  })
  const chosen = field.value ?? []
  const toggle = (id: string) =>
    field.onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  const chooseShown = () => field.onChange([...new Set([...chosen, ...rows.map((row) => row.id)])])

  return (
    <Box aria-describedby={fieldState.error ? errorId : undefined}>
      <legend>{say(formWords.listings)}</legend>
      <TextField
        type="search"
        size="small"
        fullWidth
        label={say(formWords.searchListings)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        // Enter narrows the list; it must not send the proposal.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p>
        <span aria-live="polite">{say(formWords.chosen, { count: chosen.length.toLocaleString() })}</span>
        <Button variant="text" onClick={chooseShown} disabled={rows.length === 0}>
          {say(formWords.chooseShown)}
        </Button>
        <Button variant="text" onClick={() => field.onChange([])} disabled={chosen.length === 0}>
          {say(formWords.clearChosen)}
        </Button>
      </p>
      <ul ref={field.ref}>
        {isPending && <SkeletonRows rows={4} />}
        {!isPending && rows.length === 0 && <li>{say(formWords.noListings)}</li>}
        {rows.map((row) => (
          <li key={row.id}>
            <label htmlFor={`${id}-${row.id}`}>
              <Checkbox
                id={`${id}-${row.id}`}
                size="small"
                checked={chosen.includes(row.id)}
                onChange={() => toggle(row.id)}
              />
              <span>
                {row.title}
                {row.isHidden && <i>{say(formWords.alreadyHidden)}</i>}
              </span>
              <Money krw={row.priceKrw} />
            </label>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <small>{say(formWords.shownOf, { shown: rows.length, total: total.toLocaleString() })}</small>
      )}
      <FieldNote id={errorId} error={fieldState.error} />
    </Box>
  )
}

const Box = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& legend': { ...theme.typography.subtitle2, padding: 0, marginBottom: 8 },
  '& p': { display: 'flex', alignItems: 'center', gap: 4, margin: '4px 0', color: theme.palette.text.secondary },
  '& p span': { marginRight: 'auto' },
  '& ul': {
    listStyle: 'none',
    margin: 0,
    padding: 4,
    maxHeight: 220,
    overflowY: 'auto',
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
  },
  '& li label': {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    gap: 8,
    padding: '4px 6px',
    borderRadius: 4,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
  },
  '& li .MuiCheckbox-root': { alignSelf: 'start', padding: 0, margin: 0, height: 20 },
  '& i': { ...theme.typography.caption, fontStyle: 'normal', marginLeft: 8, color: theme.palette.text.secondary },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
