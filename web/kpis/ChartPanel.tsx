import BarChart from '@mui/icons-material/BarChartOutlined'
import Download from '@mui/icons-material/FileDownloadOutlined'
import TableRows from '@mui/icons-material/TableRowsOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { visuallyHidden } from '../ui/visuallyHidden.ts'
import { FigureTable } from './FigureTable.tsx'
import { saveCsv, savePng } from './saveFile.ts'
import type { TableOf } from './table.ts'
import { kpiWords } from './words.ts'

type ChartPanelProps = {
  title: string
  note?: ReactNode
  table: TableOf
  /** The drawing; without one the table is all there is. */
  children?: ReactNode
  below?: ReactNode
  height?: number
}

/** A chart with its table, each to be looked at, printed and taken along. */
export function ChartPanel({ title, note, table, children, below, height = 240 }: ChartPanelProps) {
  const say = useSay()
  const [isTable, setIsTable] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const showsTable = isTable || !children
  const turn = say(isTable ? kpiWords.chart : kpiWords.table)
  return (
    <Panel
      flush
      title={title}
      aside={
        <Tools>
          {children && (
            <IconButton aria-label={`${turn}: ${title}`} title={turn} onClick={() => setIsTable(!isTable)}>
              {isTable ? <BarChart /> : <TableRows />}
            </IconButton>
          )}
          <SaveMenu
            title={title}
            table={table}
            drawing={showsTable ? null : () => body.current?.querySelector('svg')}
          />
        </Tools>
      }
    >
      {note && <Note>{note}</Note>}
      {showsTable ? (
        <FigureTable table={table} label={title} />
      ) : (
        <>
          <Drawing ref={body} style={{ minHeight: height }}>
            <Suspense fallback={<Skeleton variant="rounded" height={height} />}>{children}</Suspense>
          </Drawing>
          <div style={visuallyHidden}>
            <FigureTable table={table} label={title} isPlain />
          </div>
        </>
      )}
      {below}
    </Panel>
  )
}

type SaveMenuProps = { title: string; table: TableOf; drawing: (() => SVGSVGElement | null | undefined) | null }

function SaveMenu({ title, table, drawing }: SaveMenuProps) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const label = say(kpiWords.save, { name: title })
  const take = (run: () => void) => () => {
    setAnchor(null)
    run()
  }
  return (
    <>
      <IconButton
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Download />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {drawing && (
          <MenuItem
            onClick={take(() => {
              const svg = drawing()
              if (svg) void savePng(svg, title, title)
            })}
          >
            {say(kpiWords.png)}
          </MenuItem>
        )}
        <MenuItem onClick={take(() => saveCsv(table, title))}>{say(kpiWords.csv)}</MenuItem>
      </Menu>
    </>
  )
}

const Tools = styled('span')({
  display: 'inline-flex',
  gap: 2,
  '& svg': { fontSize: 18 },
  '@media print': { display: 'none' },
})

const Note = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '0 16px 8px',
  maxWidth: '72ch',
  color: theme.palette.text.secondary,
}))

const Drawing = styled('div')({ padding: '0 16px 8px' })
