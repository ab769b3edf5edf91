import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import { useSyncExternalStore } from 'react'
import { isUnreachable } from '../../ui/problem.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { sayBytes } from './sizes.ts'
import { retryUpload, stopUpload, type Upload, uploadsNow, watchUploads } from './uploads.ts'
import { useSayRefused } from './useSayRefused.ts'
import { evidenceWords } from './words.ts'

/** Files of this case that are on their way, and those that were turned away until somebody has read why. */
export function UploadRows({ caseId }: { caseId: string }) {
  const uploads = useSyncExternalStore(watchUploads, uploadsNow).filter((one) => one.caseId === caseId)
  if (uploads.length === 0) return null
  return (
    <List>
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </List>
  )
}

function UploadRow({ upload }: { upload: Upload }) {
  const say = useSay()
  const sayRefused = useSayRefused()
  const locale = useLanguage()
  const { id, name, bytes, state, share, error } = upload
  const isOver = state === 'refused' || state === 'same'
  const label = say(evidenceWords.uploading, { name })
  const percent = Math.floor(share * 100)
  return (
    <li data-state={state}>
      <b title={name}>{name}</b>
      <span className="figure">
        {state === 'waiting' && say(evidenceWords.waiting)}
        {state === 'running' && (share < 1 ? `${percent} % · ${sayBytes(bytes, locale)}` : say(evidenceWords.looking))}
      </span>
      {isUnreachable(error) && (
        <Button size="small" onClick={() => retryUpload(id)}>
          {say(evidenceWords.again)}
        </Button>
      )}
      <Button size="small" onClick={() => stopUpload(id)}>
        {say(isOver ? evidenceWords.dismiss : evidenceWords.cancel)}
      </Button>
      {state === 'running' && (
        <LinearProgress variant={share < 1 ? 'determinate' : 'indeterminate'} value={percent} aria-label={label} />
      )}
      {state === 'same' && <p>{say(evidenceWords.sameFile)}</p>}
      {state === 'refused' && <p role="alert">{sayRefused(error, bytes)}</p>}
    </li>
  )
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 8,
    padding: '8px 16px',
    borderBottom: `1px solid ${theme.palette.line}`,
    backgroundColor: theme.palette.sunken,
  },
  '& b': {
    flex: '1 1 120px',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: 500,
  },
  '& .figure': { ...theme.typography.caption, color: theme.palette.text.secondary, fontVariantNumeric: 'tabular-nums' },
  '& .MuiLinearProgress-root': { flex: '1 0 100%', marginTop: 4 },
  '& p': { flex: '1 0 100%', margin: '2px 0 0', color: theme.palette.text.secondary },
  '& p[role="alert"]': { color: theme.palette.tone.bad.text },
}))
