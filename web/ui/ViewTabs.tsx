import { styled } from '@mui/material/styles'
import { useListFilterContext } from 'react-admin'

export type View = {
  name: string
  label: string
  count?: number
  filter: Record<string, unknown>
}

/** Named looks at one list: each sets its filter; the one that stands is marked. A search stays when the view changes. */
export function ViewTabs({ label, views }: { label: string; views: readonly View[] }) {
  const { filterValues, setFilters } = useListFilterContext()
  const { q, ...others } = filterValues ?? {}
  return (
    <Root aria-label={label}>
      {views.map(({ name, label: said, count, filter }) => (
        <button
          key={name}
          type="button"
          aria-current={isSame(filter, others) ? 'true' : undefined}
          onClick={() => setFilters(q ? { ...filter, q } : filter)}
        >
          {said}
          {count !== undefined && <small>{count.toLocaleString()}</small>}
        </button>
      ))}
    </Root>
  )
}

const isMoment = (field: string) => /_(gte?|lte?)$/.test(field)

// "Past due" means before now, and now moves on: of a moment only its being set counts.
const isSame = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.keys(a).every(
    (field) => field in b && (isMoment(field) || JSON.stringify(a[field]) === JSON.stringify(b[field])),
  )

const Root = styled('nav')(({ theme }) => ({
  display: 'flex',
  alignSelf: 'stretch',
  gap: 4,
  '& button': {
    ...theme.typography.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    padding: '0 8px',
    border: 0,
    borderBottom: '2px solid transparent',
    borderTop: '2px solid transparent',
    background: 'none',
    cursor: 'pointer',
    color: theme.palette.text.secondary,
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -4, borderRadius: 6 },
    '&[aria-current]': {
      color: theme.palette.text.primary,
      fontWeight: 600,
      borderBottomColor: theme.palette.text.primary,
    },
  },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary, fontWeight: 500 },
}))
