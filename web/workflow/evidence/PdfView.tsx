import { styled } from '@mui/material/styles'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import type { Evidence } from '#shared/evidence/schema.ts'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { NotShown } from './NotShown.tsx'
import { drawPage, openPdf } from './pdf.ts'
import { useSize } from './useSize.ts'
import { viewerWords } from './words.ts'

const margin = 24
const widest = 1100

/** One page at a time, as wide as there is room; nearer it is drawn anew, so that small print stays sharp. */
export default function PdfView({ file, page, zoom }: { file: Evidence; page: number; zoom: number }) {
  const space = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width: room } = useSize(space)
  const [document, setDocument] = useState<PDFDocumentProxy>()
  const [failure, setFailure] = useState<'locked' | 'broken'>()

  useEffect(() => {
    let isGone = false
    const task = openPdf(file.id)
    task.onPassword = () => {
      setFailure('locked')
      void task.destroy()
    }
    task.promise.then(setDocument).catch(() => !isGone && setFailure((known) => known ?? 'broken'))
    return () => {
      isGone = true
      setDocument(undefined)
      void task.destroy()
    }
  }, [file.id])

  const width = Math.floor(Math.min(widest, Math.max(0, room - 2 * margin)) * zoom)
  useEffect(() => {
    if (!document || !canvas.current || width <= 0) return
    space.current?.scrollTo({ top: 0 })
    const { drawn, stop } = drawPage(document, page, canvas.current, width)
    drawn.catch((error: Error) => error.name !== 'RenderingCancelledException' && setFailure('broken'))
    return stop
  }, [document, page, width])

  if (failure) return <NotShown title={failure === 'locked' ? viewerWords.locked : viewerWords.cannotShow} />
  return (
    // A scrolling region must be reachable without a pointer.
    <Space ref={space} tabIndex={0} role="document" aria-label={file.name}>
      {!document && <SkeletonRows rows={16} />}
      <canvas ref={canvas} hidden={!document} />
    </Space>
  )
}

const Space = styled('div')(({ theme }) => ({
  position: 'absolute',
  inset: 0,
  overflow: 'auto',
  padding: margin,
  outlineOffset: -2,
  '& canvas': {
    display: 'block',
    margin: '0 auto',
    backgroundColor: '#fff',
    outline: `1px solid ${theme.palette.line}`,
    '&[hidden]': { display: 'none' },
  },
}))
