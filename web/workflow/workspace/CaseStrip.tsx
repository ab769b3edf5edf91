import ArrowBack from '@mui/icons-material/ArrowBack'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { SeverityMark } from '../../ui/SeverityMark.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import { visuallyHidden } from '../../ui/visuallyHidden.ts'
import { CaseDue } from '../queue/CaseDue.tsx'
import { useChosenView, useViews } from '../queue/useViews.ts'
import { viewOf } from '../queue/viewOf.ts'
import { caseAddress } from './cameFrom.ts'
import type { Neighbours } from './useNeighbours.ts'
import { workspaceWords } from './words.ts'

type CaseStripProps = { currentId: string; neighbours: Neighbours }

/** The list one came from, beside the case: Shift with J and K walk it. */
export function CaseStrip({ currentId, neighbours }: CaseStripProps) {
  const say = useSay()
  const { resource, rows, total, filter, isPending, go } = neighbours
  const { views } = useViews(resource)
  const [chosenKey] = useChosenView(resource)
  const current = useRef<HTMLAnchorElement>(null)
  useKeys([
    { id: 'case.following', keys: 'shift+j', says: workspaceWords.following, run: () => go(1) },
    { id: 'case.previous', keys: 'shift+k', says: workspaceWords.previous, run: () => go(-1) },
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is current, or the rows have only now come
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [currentId, rows])

  const view = viewOf(filter, views, chosenKey)
  return (
    <Strip aria-label={say(workspaceWords.neighbours)}>
      <Link to={`/${resource}`} title={say(workspaceWords.backToList)}>
        <ArrowBack aria-hidden />
        <span>{view.label}</span>
        {!isPending && <small>{total.toLocaleString()}</small>}
      </Link>
      {isPending && <SkeletonRows rows={10} />}
      <ol>
        {rows.map((row) => (
          <Neighbour key={row.id} row={row} current={row.id === currentId ? current : undefined} />
        ))}
      </ol>
    </Strip>
  )
}

type NeighbourProps = { row: CaseRecord; current: React.RefObject<HTMLAnchorElement | null> | undefined }

function Neighbour({ row, current }: NeighbourProps) {
  return (
    <li>
      <Link ref={current} to={caseAddress(row)} aria-current={current ? 'page' : undefined} title={row.number}>
        <b>{row.sellerName}</b>
        <SeverityMark severity={row.severity} />
        <span className="facts">
          {row.number.split('-').at(-1)}
          <CaseDue of={row} />
        </span>
      </Link>
    </li>
  )
}

const Strip = styled('nav')(({ theme }) => ({
  minHeight: 0,
  overflowY: 'auto',
  backgroundColor: theme.palette.background.paper,
  borderRight: `1px solid ${theme.palette.line}`,
  '& > a': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    height: 40,
    padding: '0 12px',
    color: theme.palette.text.secondary,
    textDecoration: 'none',
    backgroundColor: theme.palette.background.paper,
    borderBottom: `1px solid ${theme.palette.line}`,
    '& svg': { fontSize: 16 },
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '&:hover': { color: theme.palette.text.primary },
  },
  '& small': { ...theme.typography.caption, marginLeft: 'auto' },
  '& ol': { listStyle: 'none', margin: 0, padding: 0 },
  '& li a': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: 8,
    padding: '6px 12px',
    color: 'inherit',
    textDecoration: 'none',
    borderBottom: `1px solid ${theme.palette.line}`,
    '& b': { fontWeight: 500, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
    '& [data-severity] span': visuallyHidden,
    '& > .facts': {
      ...theme.typography.caption,
      gridColumn: '1 / -1',
      display: 'flex',
      justifyContent: 'space-between',
      gap: 8,
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      color: theme.palette.text.secondary,
    },
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&[aria-current]': {
      backgroundColor: theme.palette.action.selected,
      boxShadow: `inset 2px 0 ${theme.palette.text.primary}`,
      '& b': { fontWeight: 600 },
    },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
  },
}))
