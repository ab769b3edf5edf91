import Alert from '@mui/material/Alert'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { importLimits } from '#shared/imports/schema.ts'
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
import { importWords } from './words.ts'

/** From a file on the desk to an import that runs: choose, see how it will be read, start. */
export default function ImportCreate() {
  const say = useSay()
  const locale = useLanguage()
  const me = useMe()
  const mayRun = useMay('imports:run')
  const [file, setFile] = useState<File>()
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
        {isTooLarge && (
          <Alert severity="error" sx={{ m: 4, mb: 0 }}>
            {say(importWords.tooLarge, { size: formatBytes(file.size, locale) })}
          </Alert>
        )}
        {file && !isTooLarge ? (
          // Another file, even of the same name, starts from its own columns.
          <PreviewedFile key={`${file.name} ${file.size} ${file.lastModified}`} file={file} onFile={setFile} />
        ) : (
          <DropZone onFile={setFile} />
        )}
      </Screen>
    </Page>
  )
}

function PreviewedFile({ file, onFile }: { file: File; onFile: (file: File) => void }) {
  const { data: preview, error, refetch } = usePreview(file)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!preview) return <SkeletonRows rows={12} />
  return <MappedFile file={file} preview={preview} onFile={onFile} />
}

const Screen = styled('div')({ flex: 1, display: 'flex', flexDirection: 'column' })
