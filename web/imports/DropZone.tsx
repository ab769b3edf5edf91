import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import { styled } from '@mui/material/styles'
import type { ImportKind } from '#shared/imports/schema.ts'
import { useSay } from '../ui/useSay.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { SampleLink } from './SampleLink.tsx'
import { importWords } from './words.ts'

/** Where a file enters. Dropping works on the whole screen: `data-over` on any element around says that one hovers. */
export function DropZone({ kind, onFile }: { kind: ImportKind; onFile: (file: File) => void }) {
  const say = useSay()
  return (
    <Root>
      <UploadFileOutlined />
      <h2>{say(importWords.dropTitle)}</h2>
      <p>{say(importWords.dropText)}</p>
      <div>
        <ChooseFile variant="contained" label={say(importWords.choose)} onFile={onFile} />
        <SampleLink kind={kind} />
      </div>
    </Root>
  )
}

const Root = styled('section')(({ theme }) => ({
  flex: 1,
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: 4,
  margin: 16,
  minHeight: 320,
  padding: 24,
  textAlign: 'center',
  border: `1px dashed ${theme.palette.control}`,
  borderRadius: 6,
  backgroundColor: theme.palette.background.paper,
  transition: 'background-color 100ms, border-color 100ms',
  '[data-over="true"] &': { borderColor: theme.palette.primary.main, backgroundColor: theme.palette.action.selected },
  '& > svg': { fontSize: 32, marginBottom: 8, color: theme.palette.textFaint },
  '& h2': { ...theme.typography.h2, margin: 0 },
  '& p': { margin: 0, maxWidth: '60ch', color: theme.palette.text.secondary },
  '& > div': { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 8, marginTop: 12 },
}))
