import Alert from '@mui/material/Alert'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { dayInSeoul } from '#shared/imports/cells.ts'
import { mappingFault } from '#shared/imports/columns.ts'
import type { ColumnMapping, ImportKind, ImportPreview } from '#shared/imports/schema.ts'
import { fileSentence } from '#shared/imports/sentences.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { DropZone } from './DropZone.tsx'
import { checkedRows, withMeaning } from './mapping.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { ReadingPanel } from './ReadingPanel.tsx'
import { UploadBar } from './UploadBar.tsx'
import { encodingNames, importWords } from './words.ts'

type MappedFileProps = { kind: ImportKind; file: File; preview: ImportPreview; onFile: (file: File) => void }

/** The start of a file under its mapping, which may be corrected, and the way to start the import. */
export function MappedFile({ kind, file, preview, onFile }: MappedFileProps) {
  const say = useSay()
  const locale = useLanguage()
  const today = dayInSeoul(useNow())
  const [chosen, setChosen] = useState<ColumnMapping>()
  const mapping = chosen ?? preview.mapping
  const { header, failure, encoding } = preview
  if (failure) {
    return (
      <>
        <Alert severity="error" sx={{ m: 4, mb: 0 }}>
          {fileSentence(failure, locale)}
        </Alert>
        <DropZone kind={kind} onFile={onFile} />
      </>
    )
  }
  const fault = mappingFault(mapping, header, kind)
  const rows = checkedRows(preview, mapping, today, kind)
  const refused = rows.filter(({ problems }) => problems.length > 0).length
  const note = chosen
    ? importWords.columnsChosen
    : preview.isRemembered
      ? importWords.columnsRemembered
      : importWords.columnsGuessed
  return (
    <Root>
      <div className="file">
        <p>
          {say(importWords.previewRows, { count: rows.length })}
          {!fault && rows.length > 0 && ': '}
          {!fault && rows.length > 0 && (
            <span data-bad={refused > 0}>
              {refused > 0 ? say(importWords.previewProblems, { count: refused }) : say(importWords.previewFine)}
            </span>
          )}
          {encoding && ` · ${encodingNames[encoding]}`}
        </p>
        <PreviewTable
          kind={kind}
          header={header}
          rows={rows}
          mapping={mapping}
          onMean={(column, target) => setChosen(withMeaning(mapping, column, target))}
        />
      </div>
      <aside>
        <ReadingPanel kind={kind} header={header} mapping={mapping} note={say(note)} />
      </aside>
      <UploadBar
        kind={kind}
        file={file}
        mapping={mapping}
        whyNot={fault && fileSentence({ ...fault, line: null }, locale)}
      />
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 336px',
  gridTemplateRows: 'minmax(0, 1fr) auto',
  backgroundColor: theme.palette.background.paper,
  '& > .file > p': { margin: 0, padding: '10px 16px', color: theme.palette.text.secondary },
  '& [data-bad="true"]': { color: theme.palette.tone.bad.text, fontWeight: 500 },
  '& > aside': { borderLeft: `1px solid ${theme.palette.line}` },
  '& > footer': { gridColumn: '1 / -1' },
  [theme.breakpoints.up('xl')]: { gridTemplateColumns: 'minmax(0, 1fr) 400px' },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto auto auto',
    '& > aside': { borderLeft: 0 },
  },
}))
