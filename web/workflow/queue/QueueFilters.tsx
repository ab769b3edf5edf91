import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { FilterChoice } from '../../ui/FilterBar.tsx'
import { FilterDays } from '../../ui/FilterDays.tsx'
import { FilterOne } from '../../ui/FilterOne.tsx'
import { FilterSearch } from '../../ui/FilterSearch.tsx'
import { useSay } from '../../ui/useSay.ts'
import { uiWords } from '../../ui/words.ts'
import type { FilterDef } from './filters.ts'
import type { ViewNow } from './useView.ts'
import { queueWords } from './words.ts'

/** What narrows the view: the usual filters at hand, every other one behind a press, and what is set always in sight. */
export function QueueFilters({ filters, view }: { filters: readonly FilterDef[]; view: ViewNow }) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [added, setAdded] = useState<string[]>([])
  const isSet = ({ source, kind }: FilterDef) =>
    Object.keys(view.filter).some((field) =>
      kind === 'days' ? [`${source}_gte`, `${source}_lte`].includes(field) : field === source,
    )
  const isShown = (one: FilterDef) => one.isPinned || isSet(one) || added.includes(one.source)
  const rest = filters.filter((one) => !isShown(one))
  return (
    <>
      <FilterSearch placeholder={say(queueWords.search)} />
      {filters.filter(isShown).map((one) => (
        <One key={one.source} of={one} isFresh={added.at(-1) === one.source && !isSet(one)} />
      ))}
      {rest.length > 0 && (
        <Button
          variant="text"
          startIcon={<Add />}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          sx={{ color: 'text.secondary', minHeight: 28 }}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {say(queueWords.addFilter)}
        </Button>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {rest.map((one) => (
          <MenuItem
            key={one.source}
            onClick={() => {
              setAdded([...added, one.source])
              setAnchor(null)
            }}
          >
            {one.label}
          </MenuItem>
        ))}
      </Menu>
      {view.isNarrowed && (
        <Button
          variant="text"
          sx={{ color: 'text.secondary' }}
          onClick={() => {
            setAdded([])
            view.plain()
          }}
        >
          {say(uiWords.clearFilters)}
        </Button>
      )}
    </>
  )
}

function One({ of, isFresh }: { of: FilterDef; isFresh: boolean }) {
  const { source, label } = of
  if (of.kind === 'any') return <FilterChoice source={source} label={label} choices={of.choices} />
  if (of.kind === 'one') return <FilterOne source={source} label={label} choices={of.choices} opens={isFresh} />
  return <FilterDays source={source} label={label} opens={isFresh} />
}
