import EmailOutlined from '@mui/icons-material/EmailOutlined'
import GppBadOutlined from '@mui/icons-material/GppBadOutlined'
import ImageOutlined from '@mui/icons-material/ImageOutlined'
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined'
import PlayCircleOutline from '@mui/icons-material/PlayCircleOutline'
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined'
import { styled } from '@mui/material/styles'
import { lazy, type ReactNode, Suspense } from 'react'
import { isServed } from '#shared/evidence/rules.ts'
import type { Evidence, EvidenceKind } from '#shared/evidence/schema.ts'

// A part of the console that does not load costs the picture, not the case.
const PdfThumbnail = lazy(() => import('./PdfThumbnail.tsx').catch(() => ({ default: Icon })))

const icons = {
  image: <ImageOutlined />,
  pdf: <PictureAsPdfOutlined />,
  video: <PlayCircleOutline />,
  email: <EmailOutlined />,
} satisfies Record<EvidenceKind, ReactNode>

const Icon = ({ fallback }: { fileId: string; fallback: ReactNode }) => fallback

/** Drawing the first page takes the whole file: of a large one an icon says enough. */
const mostDrawnBytes = 8 * 1024 * 1024

/** What the file looks like, or why that is not shown. */
export const Thumbnail = ({ file }: { file: Evidence }) => <Frame aria-hidden>{lookOf(file)}</Frame>

function lookOf(file: Evidence): ReactNode {
  if (!isServed(file.scan)) return <GppBadOutlined className="bad" />
  if (file.isPersonal && !file.revealedUntil) return <VisibilityOffOutlined />
  if (file.hasThumbnail) return <img src={`/api/evidence/${file.id}/thumbnail`} alt="" loading="lazy" />
  const icon = icons[file.kind]
  if (file.kind !== 'pdf' || file.pages === null || file.bytes > mostDrawnBytes) return icon
  return (
    <Suspense fallback={icon}>
      <PdfThumbnail fileId={file.id} fallback={icon} />
    </Suspense>
  )
}

const Frame = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  width: 72,
  height: 56,
  overflow: 'hidden',
  borderRadius: 4,
  border: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.sunken,
  color: theme.palette.textFaint,
  '& img, & canvas': { width: '100%', height: '100%', objectFit: 'cover', objectPosition: 'top' },
  '& .bad': { color: theme.palette.tone.bad.mark },
}))
