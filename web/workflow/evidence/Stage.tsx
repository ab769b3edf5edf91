import GppBadOutlined from '@mui/icons-material/GppBadOutlined'
import Button from '@mui/material/Button'
import { lazy, Suspense } from 'react'
import type { Evidence } from '#shared/evidence/schema.ts'
import { scanWords } from '#shared/evidence/words.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useSay } from '../../ui/useSay.ts'
import { EmailView } from './EmailView.tsx'
import { HiddenFile } from './HiddenFile.tsx'
import { ImageView } from './ImageView.tsx'
import type { Look } from './look.ts'
import { NotShown } from './NotShown.tsx'
import { useEvidenceCall } from './useEvidence.ts'
import { VideoView } from './VideoView.tsx'
import { viewerWords } from './words.ts'

const PdfView = lazy(() => import('./PdfView.tsx').catch(() => ({ default: () => <NotShown /> })))

type StageProps = { file: Evidence; look: Look; onLook: (change: (now: Look) => Look) => void; page: number }

/** The file itself, or why it is not shown. */
export function Stage({ file, look, onLook, page }: StageProps) {
  if (file.scan === 'infected' || file.scan === 'failed') return <LockedAway file={file} />
  if (file.isPersonal && !file.revealedUntil) return <HiddenFile file={file} />
  switch (file.kind) {
    case 'image':
      return <ImageView file={file} look={look} onLook={onLook} />
    case 'pdf':
      return (
        <Suspense fallback={<SkeletonRows rows={16} />}>
          <PdfView file={file} page={page} zoom={look.zoom} />
        </Suspense>
      )
    case 'video':
      return <VideoView file={file} />
    case 'email':
      return <EmailView file={file} />
  }
}

function LockedAway({ file }: { file: Evidence }) {
  const say = useSay()
  const call = useEvidenceCall(file)
  const rescan = file.allowedActions.includes('rescan') && (
    <Button variant="outlined" onClick={() => void call('POST', '/rescan').catch(() => undefined)}>
      {say(viewerWords.rescan)}
    </Button>
  )
  return (
    <EmptyState icon={<GppBadOutlined />} title={say(scanWords[file.scan])} action={rescan}>
      {say(file.scan === 'infected' ? viewerWords.infectedText : viewerWords.failedText)}
      {file.scanDetail && <code> {file.scanDetail}</code>}
    </EmptyState>
  )
}
