import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import type { ColumnMapping, ImportKind } from '#shared/imports/schema.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { isUnreachable } from '../ui/problem.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useUpload } from './useUpload.ts'
import { importWords } from './words.ts'

type UploadBarProps = {
  kind: ImportKind
  file: File
  mapping: ColumnMapping
  /** Why the import cannot start yet. */
  whyNot: string | null
}

/** Starts the import and shows how much of the file has left; never scrolls away. */
export function UploadBar({ kind, file, mapping, whyNot }: UploadBarProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const { upload, share, cancel } = useUpload()
  const { mutate, isPending, error } = upload
  const isCancelled = error instanceof DOMException
  const canStart = whyNot === null && !isPending
  const start = () => canStart && mutate({ kind, file, mapping })
  useKeys([{ keys: 'mod+Enter', evenInFields: true, says: importWords.start, run: () => void start() }])

  if (isPending) {
    const percent = Math.floor(share * 100)
    const label = say(importWords.uploading, { name: file.name })
    return (
      <Bar>
        <span>{label}</span>
        <LinearProgress variant="determinate" value={percent} aria-label={label} />
        <span>{percent} %</span>
        <Button size="medium" variant="outlined" onClick={cancel}>
          {say(importWords.cancel)}
        </Button>
      </Bar>
    )
  }
  return (
    <Bar>
      <Button
        size="medium"
        variant="contained"
        disabled={!canStart}
        endIcon={<KeyHint keys="mod+Enter" />}
        onClick={start}
      >
        {error && !isCancelled ? say(importWords.again) : say(importWords.start)}
      </Button>
      <Button size="medium" component={Link} to="/imports">
        {say(importWords.cancel)}
      </Button>
      {whyNot && <span>{whyNot}</span>}
      {error && !isCancelled && (
        <span role="alert">{isUnreachable(error) ? say(importWords.uploadFailed) : sayProblem(error)}</span>
      )}
    </Bar>
  )
}

const Bar = styled('footer')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 3,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minHeight: 52,
  padding: '9px 16px',
  backgroundColor: theme.palette.background.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span': { color: theme.palette.text.secondary },
  '& > span[role="alert"]': { color: theme.palette.tone.bad.text },
  '& > .MuiLinearProgress-root': { flex: 1, minWidth: 120 },
}))
