import { type ReactNode, useEffect, useRef, useState } from 'react'
import { drawPage, openPdf } from './pdf.ts'

const width = 144

/** The first page, small. */
export default function PdfThumbnail({ fileId, fallback }: { fileId: string; fallback: ReactNode }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    let isGone = false
    const task = openPdf(fileId)
    task.promise
      .then(async (document) => {
        if (isGone || !canvas.current) return
        await drawPage(document, 1, canvas.current, width).drawn
        canvas.current?.removeAttribute('style')
      })
      .catch(() => !isGone && setBroken(true))
      .finally(() => task.destroy())
    return () => {
      isGone = true
      void task.destroy()
    }
  }, [fileId])
  return isBroken ? fallback : <canvas ref={canvas} />
}
