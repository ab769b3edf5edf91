import Alert from '@mui/material/Alert'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ImportKind, importKinds, importLimits } from '#shared/imports/schema.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Forbidden } from '../ui/Forbidden.tsx'
import { Page } from '../ui/Page.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useMay, useMe } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { DropZone } from './DropZone.tsx'
import { formatBytes } from './figures.ts'
import { MappedFile } from './MappedFile.tsx'
import { useFileDrop } from './useFileDrop.ts'
import { usePreview } from './usePreview.ts'
import { importKindWords, importWords } from './words.ts'

/** From a file on the desk to an import that runs: choose, see how it will be read, start. */
export default function ImportCreate() {
  const say = useSay()
  const locale = useLanguage()
  const me = useMe()
  const mayRun = useMay('imports:run')
  const [file, setFile] = useState<File>()
  const [search] = useSearchParams()
  const [kind, setKind] = useState<ImportKind>(
    importKinds.find((one) => one === search.get('kind')) ?? 'seller-metrics',
  )
  const isOver = useFileDrop(setFile)
  const isTooLarge = file !== undefined && file.size > importLimits.file
  if (me && !mayRun) return <Forbidden />
  return (
    <Page
      title={say(importWords.newImport)}
      meta={file && `${file.name} · ${formatBytes(file.size, locale)}`}
      actions={file && <ChooseFile variant="outlined" label={say(importWords.chooseOther)} onFile={setFile} />}
    >
      <Screen data-over={isOver}>
        <KindChoice kind={kind} onChoose={setKind} />
        {isTooLarge && (
          <Alert severity="error" sx={{ m: 4, mb: 0 }}>
            {say(importWords.tooLarge, { size: formatBytes(file.size, locale) })}
          </Alert>
        )}
        {file && !isTooLarge ? (
          // Another file, even of the same name, starts from its own columns.
          <PreviewedFile
            key={`${kind} ${file.name} ${file.size} ${file.lastModified}`}
            kind={kind}
            file={file}
            onFile={setFile}
          />
        ) : (
          <DropZone kind={kind} onFile={setFile} />
        )}
      </Screen>
    </Page>
  )
}

function PreviewedFile({ kind, file, onFile }: { kind: ImportKind; file: File; onFile: (file: File) => void }) {
  const { data: preview, error, refetch } = usePreview(file, kind)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!preview) return <SkeletonRows rows={12} />
  return <MappedFile kind={kind} file={file} preview={preview} onFile={onFile} />
}

/** What the file is: it decides what its columns may mean. */
function KindChoice({ kind, onChoose }: { kind: ImportKind; onChoose: (kind: ImportKind) => void }) {
  const say = useSay()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={kind}
      aria-label={say(importWords.kind)}
      sx={{ m: 4, mb: 0 }}
      onChange={(_event, chosen: ImportKind | null) => chosen && onChoose(chosen)}
    >
      {importKinds.map((one) => (
        <ToggleButton key={one} value={one}>
          {say(importKindWords[one])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

const Screen = styled('div')({ flex: 1, display: 'flex', flexDirection: 'column' })
