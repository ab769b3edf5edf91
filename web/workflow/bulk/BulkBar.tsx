import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import ListItemText from '@mui/material/ListItemText'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useEffect, useRef, useState } from 'react'
import { useListContext } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { may } from '#shared/permissions.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useMe } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSelection } from '../queue/Selection.tsx'
import { BulkSheet } from './BulkSheet.tsx'
import { actionLabel, type BulkKit, type Choice } from './kit.ts'
import { type Offer, offersFor } from './offers.ts'
import { bulkWords } from './words.ts'

/** Actions that stand open beside the selection; the others are a press away. */
const atHand = 2

/** What can be done to the selected rows. Nothing happens before a preview has said to whom. */
export function BulkBar<R extends CaseRecord>(kit: BulkKit<R>) {
  const say = useSay()
  const me = useMe()
  const { data } = useListContext<R>()
  const { ids, isAll, filter, has, clear } = useSelection()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [action, setAction] = useState<string>()
  const more = useRef<HTMLButtonElement>(null)
  const seen = useSeenVersions(data)

  const rows = (data ?? []).filter((row) => has(row.id))
  const offers = offersFor(kit.workflow, me?.permissions ?? [], isAll ? null : rows, ids.length)
  const decisions = offers.filter((offer) => !offer.isHouse)
  const open = (name: string) => {
    setAnchor(null)
    setAction(name)
  }
  useKeys([{ id: 'list.bulk', keys: 'b', says: bulkWords.act, run: () => setAnchor(more.current) }])
  if (!me || !may(me.permissions, 'cases:bulk') || offers.length === 0) return null

  const chosen: Choice = isAll
    ? { filter }
    : { ids, versions: Object.fromEntries(ids.flatMap((id) => (seen.has(id) ? [[id, seen.get(id) ?? 1]] : []))) }
  const label = (name: string) => say(actionLabel(kit.resource, name))
  const item = (offer: Offer) => (
    <MenuItem key={offer.name} onClick={() => open(offer.name)} sx={{ gap: 6 }}>
      <ListItemText>{label(offer.name)}</ListItemText>
      {offer.count !== null && <small>{offer.count.toLocaleString()}</small>}
    </MenuItem>
  )
  return (
    <>
      {decisions.slice(0, atHand).map(({ name, count }) => (
        <Button key={name} variant="outlined" onClick={() => open(name)}>
          {label(name)}
          {count !== null && ` ${count.toLocaleString()}`}
        </Button>
      ))}
      <Button
        ref={more}
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-keyshortcuts="b"
        endIcon={<KeyHint keys="b" />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say(decisions.length > 0 ? bulkWords.more : bulkWords.act)} …
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {decisions.map(item)}
        {decisions.length > 0 && <Divider />}
        {offers.filter((offer) => offer.isHouse).map(item)}
      </Menu>
      {action && (
        <BulkSheet
          key={action}
          {...kit}
          action={action}
          choice={chosen}
          sample={rows.find((row) => row.allowedActions.includes(action)) ?? rows[0] ?? data?.[0]}
          onClose={(isStarted) => {
            setAction(undefined)
            if (isStarted) clear()
          }}
        />
      )}
    </>
  )
}

/** The version that the list showed last of each row, also of rows on pages that one has left. */
function useSeenVersions(data: readonly CaseRecord[] | undefined): ReadonlyMap<string, number> {
  const seen = useRef(new Map<string, number>())
  useEffect(() => {
    for (const { id, version } of data ?? []) seen.current.set(id, version)
  }, [data])
  return seen.current
}
