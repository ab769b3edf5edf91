import Clear from '@mui/icons-material/Clear'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useListFilterContext } from 'react-admin'
import { FilterPill } from './FilterPill.tsx'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

/** A filter that another screen set and that can only be taken away: says what it lets through; absent when not set. */
export function FilterStanding({ source, label }: { source: string; label: (value: unknown) => string }) {
  const say = useSay()
  const { filterValues, setFilters } = useListFilterContext()
  const { [source]: value, ...others } = filterValues ?? {}
  if (value === undefined) return null
  const said = label(value)
  return (
    <FilterPill data-set>
      <Said>{said}</Said>
      <IconButton aria-label={`${say(uiWords.removeFilter)}: ${said}`} onClick={() => setFilters(others)}>
        <Clear />
      </IconButton>
    </FilterPill>
  )
}

const Said = styled('span')({ padding: '2px 8px' })
