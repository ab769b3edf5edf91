import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { CaseHead } from './CaseHead.tsx'

type CaseReadingProps<File> = {
  record: CaseRecord
  /** Beside the seller's name: what the case is about, in a line. */
  about: ReactNode
  file: UseQueryResult<File>
  /** What is read, once the file is there; usually `CaseColumns`. */
  children: (file: File) => ReactNode
  /** Below it, and never scrolled away. */
  bar: ReactNode
}

/** The middle of every case workspace: head, what is read, and what can be done. */
export function CaseReading<File>({ record, about, file, children, bar }: CaseReadingProps<File>) {
  const reading = useRef<HTMLElement>(null)
  // The keys that scroll belong to the case one has just opened.
  useEffect(() => reading.current?.focus({ preventScroll: true }), [])
  return (
    <Middle>
      <CaseHead record={record}>{about}</CaseHead>
      {/* A scrolling region must be reachable without a pointer. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
      <section ref={reading} className="scroll" tabIndex={0} aria-label={record.number}>
        {file.error && <ErrorState error={file.error} retry={file.refetch} />}
        {file.isPending && <SkeletonRows rows={12} />}
        {file.data && children(file.data)}
      </section>
      {bar}
    </Middle>
  )
}

const Middle = styled('div')(({ theme }) => ({
  height: '100%',
  minWidth: 0,
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  containerType: 'inline-size',
  containerName: 'case',
  '& .scroll': {
    overflowY: 'auto',
    backgroundColor: theme.palette.background.paper,
    '&:focus-visible': { outline: `1px solid ${theme.palette.lineStrong}`, outlineOffset: -1 },
  },
}))

type CaseColumnsProps = {
  /** Share of the left column, the right one being 1. */
  left?: number
  /** From how many pixels of the middle on they stand beside each other. */
  from?: number
  children: ReactNode
}

/** What is judged, and beside it what happened and was said; one below the other where it is narrow. */
export const CaseColumns = ({ left = 1.15, from = 960, children }: CaseColumnsProps) => (
  <Columns left={left} from={from}>
    {children}
  </Columns>
)

const Columns = styled('div', { shouldForwardProp: (prop) => prop !== 'left' && prop !== 'from' })<
  Required<Omit<CaseColumnsProps, 'children'>>
>(({ theme, left, from }) => ({
  '& > div': { minWidth: 0 },
  [`@container case (min-width: ${from}px)`]: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, ${left}fr) minmax(0, 1fr)`,
    // The line between them reaches down where nothing stands above.
    '&:only-child': { minHeight: '100%' },
    '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  },
}))
