import { styled } from '@mui/material/styles'
import FocusTrap from '@mui/material/Unstable_TrapFocus'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Evidence } from '#shared/evidence/schema.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { FileFacts } from './FileFacts.tsx'
import { fitted, type Look, turned, zoomed } from './look.ts'
import { Stage } from './Stage.tsx'
import { ViewerBar } from './ViewerBar.tsx'
import { viewerWords } from './words.ts'

type ViewerProps = {
  files: readonly Evidence[]
  openId: string
  onTurn: (id: string) => void
  onClose: () => void
}

/** One file as large as the window, what it proves beside it; the next is a key away. */
export function EvidenceViewer({ files, openId, onTurn, onClose }: ViewerProps) {
  const at = files.findIndex((file) => file.id === openId)
  const file = files[at]
  if (!file) return null
  const turn = (by: number) => {
    const next = files[(at + by + files.length) % files.length]
    if (next) onTurn(next.id)
  }
  return createPortal(
    <FocusTrap open>
      <Opened key={file.id} file={file} at={at} count={files.length} onTurn={turn} onClose={onClose} />
    </FocusTrap>,
    document.body,
  )
}

type OpenedProps = { file: Evidence; at: number; count: number; onTurn: (by: number) => void; onClose: () => void }

function Opened({ file, at, count, onTurn, onClose, ...trapped }: OpenedProps) {
  const [look, setLook] = useState<Look>(fitted)
  const [page, setPage] = useState(1)
  const isPaged = file.kind === 'pdf' && (file.pages ?? 1) > 1
  // The player's own keys go back and forth in a video.
  const isPlayed = file.kind === 'video'
  const step = (by: number) => {
    const next = page + by
    if (!isPaged) return onTurn(by)
    if (next >= 1 && next <= (file.pages ?? 1)) setPage(next)
  }
  const zoom = (factor: number) => setLook((now) => zoomed(now, factor))
  useKeys([
    { keys: 'Escape', evenInFields: true, run: onClose },
    { id: 'viewer.next', keys: 'j', says: viewerWords.next, run: () => onTurn(1) },
    { id: 'viewer.previous', keys: 'k', says: viewerWords.previous, run: () => onTurn(-1) },
    ...(isPlayed
      ? []
      : [
          { id: 'viewer.forward', keys: 'ArrowRight', says: viewerWords.forward, run: () => step(1) },
          { id: 'viewer.back', keys: 'ArrowLeft', says: viewerWords.back, run: () => step(-1) },
          { id: 'viewer.zoomIn', keys: 'Equal', says: viewerWords.zoomIn, run: () => zoom(1.25) },
          { keys: 'shift+Equal', run: () => zoom(1.25) },
          { keys: 'NumpadAdd', run: () => zoom(1.25) },
          { id: 'viewer.zoomOut', keys: '-', says: viewerWords.zoomOut, run: () => zoom(0.8) },
          { id: 'viewer.fit', keys: '0', says: viewerWords.fit, run: () => setLook(fitted) },
        ]),
    ...(file.kind === 'image'
      ? [{ id: 'viewer.turn', keys: 'r', says: viewerWords.turn, run: () => setLook(turned) }]
      : []),
  ])
  return (
    <Root {...trapped} role="dialog" aria-modal={false} aria-label={file.name} tabIndex={-1}>
      <ViewerBar
        file={file}
        place={{ at, count }}
        page={isPaged ? page : null}
        onPage={step}
        onTurn={onTurn}
        onZoom={isPlayed || file.kind === 'email' ? null : zoom}
        onFit={() => setLook(fitted)}
        onRotate={file.kind === 'image' ? () => setLook(turned) : null}
        onClose={onClose}
      />
      <main>
        <Stage file={file} look={look} onLook={setLook} page={page} />
      </main>
      <FileFacts file={file} onRemoved={onClose} />
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  position: 'fixed',
  inset: 0,
  zIndex: theme.zIndex.modal,
  display: 'grid',
  gridTemplate: 'auto minmax(0, 1fr) / minmax(0, 1fr) 336px',
  outline: 'none',
  backgroundColor: theme.palette.background.paper,
  '& > header': { gridColumn: '1 / -1' },
  '& > main': { minWidth: 0, minHeight: 0, position: 'relative', backgroundColor: theme.palette.sunken },
  [theme.breakpoints.down('md')]: {
    gridTemplate: 'auto minmax(50vh, 1fr) auto / minmax(0, 1fr)',
    overflowY: 'auto',
  },
}))
