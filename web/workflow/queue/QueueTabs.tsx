import ExpandMore from '@mui/icons-material/ExpandMore'
import ListItemText from '@mui/material/ListItemText'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { ToneMark } from '../../ui/ToneMark.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import type { ViewNow } from './useView.ts'
import { type QueueView, useViewCounts } from './useViews.ts'
import { ViewTools } from './ViewTools.tsx'
import { queueWords } from './words.ts'

/** Saved views that stand as tabs; the others are a press away. */
const savedTabs = 3

/** The list's views with what stands in each; the digits go there. */
export function QueueTabs({ resource, view }: { resource: string; view: ViewNow }) {
  const say = useSay()
  const notify = useNotify()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { views, saved, current } = view
  const counts = useViewCounts(resource, saved)

  const standard = views.filter((one) => !one.isSaved)
  const own = views.filter((one) => one.isSaved)
  // The view one stands in is never hidden in the menu.
  const shown = own.slice(0, savedTabs)
  const tabs = [...standard, ...shown, ...own.filter((one) => one === current && !shown.includes(one))]
  const rest = views.filter((one) => !tabs.includes(one))

  const show = (one: QueueView) => {
    setAnchor(null)
    const { broken = [] } = one.saved ?? {}
    if (broken.length > 0) notify(say(queueWords.brokenView, { parts: broken.join(', ') }), { type: 'warning' })
    else view.show(one)
  }
  useKeys(
    tabs.slice(0, 9).map((one, at) => ({
      id: `list.view.${at + 1}`,
      keys: String(at + 1),
      says: at === 0 ? queueWords.goToView : undefined,
      run: () => show(one),
    })),
  )
  return (
    <Row aria-label={say(queueWords.views)}>
      {tabs.map((one) => {
        const count = counts[one.key]
        const isAlarm = one.name === 'breaching' && count !== undefined && count > 0
        return (
          <button
            key={one.key}
            type="button"
            aria-current={one === current ? 'true' : undefined}
            data-alarm={isAlarm}
            data-broken={(one.saved?.broken.length ?? 0) > 0}
            title={one.saved && say(queueWords.viewBy, { name: one.saved.ownerName })}
            onClick={() => show(one)}
          >
            {isAlarm && <ToneMark tone="bad" size={8} />}
            <span>{one.label}</span>
            {count !== undefined && <small>{count.toLocaleString()}</small>}
          </button>
        )
      })}
      {rest.length > 0 && (
        <button
          type="button"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          aria-label={say(queueWords.moreViews)}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          +{rest.length}
          <ExpandMore />
        </button>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {rest.map((one) => (
          <MenuItem key={one.key} onClick={() => show(one)} sx={{ gap: 6 }}>
            <ListItemText>{one.label}</ListItemText>
            <small>{counts[one.key]?.toLocaleString()}</small>
          </MenuItem>
        ))}
      </Menu>
      <ViewTools resource={resource} view={view} />
    </Row>
  )
}

const Row = styled('nav')(({ theme }) => ({
  display: 'flex',
  alignSelf: 'stretch',
  alignItems: 'center',
  gap: 2,
  minHeight: 36,
  minWidth: 0,
  '& > .MuiIconButton-root svg': { fontSize: 16 },
  '& > button[type=button]:not(.MuiIconButton-root)': {
    ...theme.typography.body1,
    alignSelf: 'stretch',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    padding: '0 7px',
    border: 0,
    borderTop: '2px solid transparent',
    borderBottom: '2px solid transparent',
    background: 'none',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
    '& > span': { maxWidth: 160, overflow: 'hidden', textOverflow: 'ellipsis' },
    '& > svg': { fontSize: 16 },
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -4, borderRadius: 6 },
    '&[aria-current]': {
      color: theme.palette.text.primary,
      fontWeight: 600,
      borderBottomColor: theme.palette.text.primary,
    },
    '&[data-broken="true"] > span': { textDecoration: `line-through ${theme.palette.tone.bad.mark}` },
  },
  '& small': { ...theme.typography.caption, fontWeight: 500, color: theme.palette.text.secondary },
  '& [data-alarm="true"] small': { color: theme.palette.tone.bad.text, fontWeight: 600 },
  [theme.breakpoints.down('md')]: { maxWidth: 'calc(100vw - 32px)', overflowX: 'auto' },
}))
