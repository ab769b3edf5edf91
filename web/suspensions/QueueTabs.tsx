import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useListContext } from 'react-admin'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { isNarrowed, type QueueView, standardViews, standardViewWords, viewOf } from './queueViews.ts'
import { SaveView } from './SaveView.tsx'
import { useOwnViews, useViewCounts } from './useQueueViews.ts'

/** The queue's views with what stands in each; the digits go there. */
export function QueueTabs() {
  const say = useSay()
  const { filterValues, sort, setFilters, setSort } = useListContext()
  const { views: ownViews, keep, forget } = useOwnViews()
  const counts = useViewCounts(ownViews)
  const current = viewOf(filterValues, ownViews)

  const show = (view: QueueView) => {
    setFilters(view.filter)
    setSort(view.sort)
  }
  const tabs = [
    ...standardViews.map((view) => ({ view, label: say(standardViewWords[view.name]) })),
    ...ownViews.map((view) => ({ view, label: view.name })),
  ]
  useKeys(
    tabs.slice(0, 9).map(({ view }, at) => ({
      keys: String(at + 1),
      says: at === 0 ? queueWords.goToView : undefined,
      run: () => show(view),
    })),
  )

  return (
    <Row aria-label={say(queueWords.views)}>
      {tabs.map(({ view, label }) => {
        const count = counts.get(view.name)
        const isAlarm = view.name === 'breaching' && count !== undefined && count > 0
        return (
          <button
            key={view.name}
            type="button"
            aria-current={view.name === current.name ? 'true' : undefined}
            data-alarm={isAlarm}
            onClick={() => show(view)}
          >
            {isAlarm && <ToneMark tone="bad" size={8} />}
            {label}
            {count !== undefined && <small>{count.toLocaleString()}</small>}
          </button>
        )
      })}
      {ownViews.includes(current) && (
        <IconButton
          aria-label={say(queueWords.removeView, { name: current.name })}
          title={say(queueWords.removeView, { name: current.name })}
          onClick={() => forget(current.name)}
        >
          <Close />
        </IconButton>
      )}
      {isNarrowed(filterValues, current) && (
        <SaveView
          taken={tabs.flatMap(({ view, label }) => [view.name, label])}
          onSave={(name) => keep({ name, filter: filterValues, sort: { field: sort.field, order: sort.order } })}
        />
      )}
    </Row>
  )
}

const Row = styled('nav')(({ theme }) => ({
  display: 'flex',
  alignSelf: 'stretch',
  alignItems: 'center',
  gap: 4,
  minHeight: 36,
  '& > .MuiIconButton-root svg': { fontSize: 16 },
  '& > button[type=button]:not(.MuiIconButton-root)': {
    ...theme.typography.body1,
    alignSelf: 'stretch',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    padding: '0 8px',
    border: 0,
    borderTop: '2px solid transparent',
    borderBottom: '2px solid transparent',
    background: 'none',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -4, borderRadius: 6 },
    '&[aria-current]': {
      color: theme.palette.text.primary,
      fontWeight: 600,
      borderBottomColor: theme.palette.text.primary,
    },
  },
  '& small': { ...theme.typography.caption, fontWeight: 500, color: theme.palette.text.secondary },
  '& [data-alarm="true"] small': { color: theme.palette.tone.bad.text, fontWeight: 600 },
  [theme.breakpoints.down('md')]: { maxWidth: 'calc(100vw - 32px)', overflowX: 'auto' },
}))
