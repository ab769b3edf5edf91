import Download from '@mui/icons-material/DownloadOutlined'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Divider from '@mui/material/Divider'
import ListItemText from '@mui/material/ListItemText'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useListContext, useNotify } from 'react-admin'
import { type ExportFormat, type ExportRecord, exportable, exportFormats } from '#shared/exports/schema.ts'
import { exportFormatWords } from '#shared/exports/words.ts'
import { problemOf } from './problem.ts'
import { useApi } from './useApi.ts'
import { useMay } from './useMe.ts'
import { useLanguage, useSay } from './useSay.ts'
import { useSayProblem } from './useSayProblem.ts'
import { uiWords } from './words.ts'

type Asked = {
  resource: string
  filter: object
  /** A figure has none. */
  sort?: { field: string; order: string }
  /** Those on the screen, where people choose them. */
  columns?: readonly string[]
}

/** The list as it stands, as a file; absent where a list or a person has none. Only below a list. */
export function ListExport({ columns }: { columns?: readonly string[] }) {
  const { resource, filterValues, sort, total } = useListContext()
  if (!total) return null
  return <ExportButton resource={resource} filter={filterValues ?? {}} sort={sort} columns={columns} />
}

export function ExportButton(asked: Asked) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [areAll, setAreAll] = useState(false)
  const mayExport = useMay('exports:run')
  const save = useExport(asked)
  if (!mayExport || !exportable.some((name) => name === asked.resource)) return null

  const choose = (format: ExportFormat) => {
    setAnchor(null)
    void save(format, areAll ? undefined : asked.columns)
  }
  return (
    <>
      <Button
        variant="text"
        startIcon={<Download />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say(uiWords.export)}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {exportFormats.map((format) => (
          <MenuItem key={format} onClick={() => choose(format)}>
            {say(exportFormatWords[format])}
          </MenuItem>
        ))}
        {asked.columns && <Divider />}
        {asked.columns && (
          <MenuItem role="menuitemcheckbox" aria-checked={areAll} onClick={() => setAreAll(!areAll)}>
            <Checkbox checked={areAll} tabIndex={-1} aria-hidden sx={{ p: 0, mr: 2 }} />
            <ListItemText>{say(uiWords.allColumns)}</ListItemText>
          </MenuItem>
        )}
      </Menu>
    </>
  )
}

/** Asks for the file and lets the browser save it as it comes: it is never held in the page. */
function useExport({ resource, filter, sort }: Asked) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const locale = useLanguage()
  const notify = useNotify()
  const api = useApi()
  return async (format: ExportFormat, columns: readonly string[] | undefined) => {
    const order = sort && JSON.stringify([sort.field, sort.order])
    const body = { resource, format, filter: JSON.stringify(filter), sort: order, columns, locale }
    try {
      const { id, fileName } = await api.call<ExportRecord>('POST', '/exports', { body })
      const link = document.createElement('a')
      link.href = `/api/exports/${id}/file`
      link.download = fileName
      link.click()
      notify(say(uiWords.exportBegan, { file: fileName }), { type: 'info' })
    } catch (error) {
      notify(problemOf(error)?.errors?.export ?? sayProblem(error), { type: 'error' })
    }
  }
}
