import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { type ComponentType, Fragment, type ReactNode } from 'react'
import { ListBase, type ListBaseProps, useListContext } from 'react-admin'
import { EmptyState } from './EmptyState.tsx'
import { ErrorState } from './ErrorState.tsx'
import { ListExport } from './ExportButton.tsx'
import { Page } from './Page.tsx'
import { Pager } from './Pager.tsx'
import { SkeletonRows } from './SkeletonRows.tsx'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

/** A list screen: filters above, rows that scroll under a standing head, pager below, and a lesson when there is nothing yet. */
export function ListPage(props: ListPageProps) {
  const {
    title,
    tabs,
    actions,
    takenAlong,
    filters,
    empty,
    noneFound,
    aside,
    wrap: Wrap = Fragment,
    children,
    ...list
  } = props
  return (
    <ListBase perPage={50} exporter={false} {...list}>
      <Wrap>
        <ListFrame
          title={title}
          tabs={tabs}
          actions={actions}
          takenAlong={takenAlong}
          filters={filters}
          empty={empty}
          noneFound={noneFound}
          aside={aside}
        >
          {children}
        </ListFrame>
      </Wrap>
    </ListBase>
  )
}

type FrameProps = {
  title: string
  tabs?: ReactNode
  actions?: ReactNode
  /** How the list becomes a file; all its columns by default. */
  takenAlong?: ReactNode
  /** Parts of FilterBar. */
  filters?: ReactNode
  /** Shown when the list is empty and no filter is set. */
  empty: ReactNode
  /** Shown when filters are set and nothing matches; a general sentence by default. */
  noneFound?: ReactNode
  /** Beside the rows: a preview of the row under the cursor. */
  aside?: ReactNode
  /** The DataTable. */
  children: ReactNode
}

type ListPageProps = FrameProps & {
  /** What the whole screen stands in, below the list: a context of its own. */
  wrap?: ComponentType<{ children: ReactNode }>
} & Omit<ListBaseProps, 'children' | 'empty' | 'error' | 'loading' | 'render' | 'title'>

function ListFrame(props: FrameProps) {
  const { title, tabs, actions, takenAlong = <ListExport />, filters, empty, noneFound = <NoneFound />, aside } = props
  const { data, total, isPending, error, refetch, filterValues } = useListContext()
  const isEmpty = !isPending && !error && total === 0
  const isFiltered = Object.keys(filterValues ?? {}).length > 0
  const nothingYet = isEmpty && !isFiltered
  return (
    <Page
      title={title}
      tabs={tabs}
      actions={
        <>
          {takenAlong}
          {actions}
        </>
      }
      meta={total === undefined ? undefined : total.toLocaleString()}
    >
      <Frame>
        {filters && !nothingYet && <div className="filters">{filters}</div>}
        <div className="middle">
          {/* A scrolling region must be reachable without a pointer. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
          <section className="rows" tabIndex={0} aria-label={title}>
            {/* What is shown already stays while the server is away. */}
            {error && data === undefined ? (
              <ErrorState error={error} retry={refetch} />
            ) : isPending ? (
              <SkeletonRows rows={16} />
            ) : nothingYet ? (
              empty
            ) : isEmpty ? (
              noneFound
            ) : (
              props.children
            )}
          </section>
          {aside}
        </div>
        <Pager />
      </Frame>
    </Page>
  )
}

function NoneFound() {
  const say = useSay()
  const { setFilters } = useListContext()
  return (
    <EmptyState
      title={say(uiWords.noneFound)}
      action={
        <Button variant="outlined" onClick={() => setFilters({})}>
          {say(uiWords.clearFilters)}
        </Button>
      }
    >
      {say(uiWords.noneFoundText)}
    </EmptyState>
  )
}

const Frame = styled('div')(({ theme }) => ({
  height: '100%',
  minHeight: 320,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  gridTemplateAreas: '"filters" "middle" "pager"',
  position: 'absolute',
  inset: 0,
  '& > .filters': {
    gridArea: 'filters',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 6,
    padding: '7px 12px',
    backgroundColor: theme.palette.background.paper,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& > .middle': { gridArea: 'middle', display: 'flex', minHeight: 0, backgroundColor: theme.palette.background.paper },
  '& .rows': { flex: 1, minWidth: 0, overflow: 'auto', outlineOffset: -2 },
  '& > footer': { gridArea: 'pager' },
}))
