import { styled } from '@mui/material/styles'
import { createContext, type KeyboardEvent, type MouseEvent, type ReactNode, useContext, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useSay } from '../ui/useSay.ts'
import { type Counted, countedAt } from './links.ts'
import type { Dimension } from './useScope.ts'
import { kpiWords } from './words.ts'

/** Narrows the board: given by it, used by its marks. */
export type Narrow = (by: Dimension, id: string) => void
export const NarrowContext = createContext<Narrow | null>(null)

type MarkProps = {
  /** How many things stand behind it: the total of the list it opens. */
  number: number
  of: Counted
  /** What it says to those who do not see where it stands. */
  label?: string
  /** What Shift and a press narrow the board to. */
  narrows?: readonly [by: Dimension, id: string]
  children: ReactNode
}

/** A number that opens exactly what it counted; nothing behind it, nothing to open. */
export function Mark({ number, of, label, narrows, children }: MarkProps) {
  const press = useNarrowing(narrows)
  if (number === 0) return <span title={label}>{children}</span>
  return (
    <Link to={countedAt(of)} data-number={number} aria-label={label} title={label} onClick={press}>
      {children}
    </Link>
  )
}

/** The same within a drawing; `x` and `y` are its place among the others, for the arrow keys. */
export function SvgMark({ number, of, label, narrows, x, y = 0, children }: MarkProps & { x: number; y?: number }) {
  const navigate = useNavigate()
  const press = useNarrowing(narrows)
  if (number === 0) return <g>{children}</g>
  const to = countedAt(of)
  return (
    <a
      href={to}
      tabIndex={-1}
      data-number={number}
      data-x={x}
      data-y={y}
      aria-label={label}
      onClick={(event) => {
        press(event)
        if (event.defaultPrevented || event.metaKey || event.ctrlKey) return
        event.preventDefault()
        navigate(to)
      }}
    >
      <title>{label}</title>
      {children}
    </a>
  )
}

function useNarrowing(narrows: MarkProps['narrows']) {
  const narrow = useContext(NarrowContext)
  return (event: MouseEvent) => {
    if (!narrows || !narrow || !event.shiftKey) return
    event.preventDefault()
    narrow(...narrows)
  }
}

/** A drawing with marks: one stop of the Tab key, arrows walk from mark to mark, and what has the focus is said below. */
export function MarkGroup({ label, children }: { label: string; children: ReactNode }) {
  const say = useSay()
  const [said, setSaid] = useState('')
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key]
    if (!step) return
    const marks = [...event.currentTarget.querySelectorAll<SVGAElement>('a[data-x]')]
    const next = markFrom(marks, document.activeElement, step)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <Group
      role="group"
      tabIndex={0}
      aria-label={say(kpiWords.walk, { name: label })}
      onKeyDown={walk}
      onFocus={(event) =>
        setSaid(event.target.getAttribute('data-x') ? (event.target.getAttribute('aria-label') ?? '') : '')
      }
      onBlur={() => setSaid('')}
    >
      {children}
      <p aria-hidden>{said}</p>
    </Group>
  )
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

const placeOf = (mark: Element) => ({ x: Number(mark.getAttribute('data-x')), y: Number(mark.getAttribute('data-y')) })

/** The nearest mark in that direction; the first of all from outside. */
function markFrom(marks: readonly SVGAElement[], from: Element | null, [dx, dy]: readonly [number, number]) {
  const places = marks.map((mark) => ({ mark, ...placeOf(mark) }))
  const here = places.find(({ mark }) => mark === from)
  const ordered = places.toSorted((a, b) => a.y - b.y || a.x - b.x)
  if (!here) return ordered[0]?.mark
  const inRow = ordered.filter(({ y }) => y === here.y)
  if (dx > 0) return inRow.find(({ x }) => x > here.x)?.mark
  if (dx < 0) return inRow.findLast(({ x }) => x < here.x)?.mark
  const inColumn = ordered.filter(({ x }) => x === here.x)
  return dy > 0 ? inColumn.find(({ y }) => y > here.y)?.mark : inColumn.findLast(({ y }) => y < here.y)?.mark
}

const Group = styled('div')(({ theme }) => ({
  borderRadius: 6,
  outlineOffset: -2,
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  '& a': { outline: 'none', cursor: 'pointer' },
  '& a:hover > :not(title)': { opacity: 0.8 },
  '& a:focus-visible > :not(title)': { stroke: theme.palette.primary.main, strokeWidth: 3 },
  '& > p': {
    ...theme.typography.caption,
    margin: 0,
    minHeight: 16,
    color: theme.palette.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  },
}))
