import { styled } from '@mui/material/styles'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Evidence } from '#shared/evidence/schema.ts'
import { fitScale, fitted, type Look, moved, zoomed } from './look.ts'
import { NotShown } from './NotShown.tsx'
import { useSize } from './useSize.ts'

type ImageViewProps = { file: Evidence; look: Look; onLook: (change: (now: Look) => Look) => void }

/** A picture: the wheel brings it nearer where the pointer is, dragging moves it, a double click goes there and back. */
export function ImageView({ file, look, onLook }: ImageViewProps) {
  const stage = useRef<HTMLDivElement>(null)
  const space = useSize(stage)
  const [isDragged, setDragged] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const { width, height } = { width: file.width ?? 0, height: file.height ?? 0 }
  const scale = fitScale({ width, height }, space, look.quarters) * look.zoom

  useEffect(() => {
    const element = stage.current
    // Not by React: its wheel listener may not keep the page from scrolling.
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const at = fromMiddle(element, event)
      onLook((now) => zoomed(now, Math.exp(-event.deltaY / 400), at))
    }
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  }, [onLook])

  const drag = (event: PointerEvent) => {
    if (isDragged) onLook((now) => moved(now, event.movementX, event.movementY))
  }
  if (isBroken) return <NotShown />
  return (
    <Space
      ref={stage}
      data-dragged={isDragged}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged(true)
      }}
      onPointerMove={drag}
      onPointerUp={() => setDragged(false)}
      onPointerCancel={() => setDragged(false)}
      onDoubleClick={(event) => {
        const at = fromMiddle(stage.current, event)
        onLook((now) => (now.zoom === 1 ? zoomed(now, 3, at) : { ...fitted, quarters: now.quarters }))
      }}
    >
      <img
        src={`/api/evidence/${file.id}/content`}
        alt={file.description || file.name}
        draggable={false}
        width={width}
        height={height}
        onError={() => setBroken(true)}
        style={{
          transform: `translate(-50%, -50%) translate(${look.x}px, ${look.y}px) rotate(${look.quarters * 90}deg) scale(${scale})`,
        }}
      />
    </Space>
  )
}

function fromMiddle(element: HTMLElement | null, { clientX, clientY }: { clientX: number; clientY: number }) {
  const box = element?.getBoundingClientRect()
  return box ? { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 } : { x: 0, y: 0 }
}

const Space = styled('div')({
  position: 'absolute',
  inset: 0,
  overflow: 'hidden',
  cursor: 'grab',
  touchAction: 'none',
  '&[data-dragged="true"]': { cursor: 'grabbing' },
  '& img': { position: 'absolute', left: '50%', top: '50%', maxWidth: 'none', userSelect: 'none' },
})
