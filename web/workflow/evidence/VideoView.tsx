import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Evidence } from '#shared/evidence/schema.ts'
import { NotShown } from './NotShown.tsx'

/** Played by the browser, which asks for the parts it needs. */
export function VideoView({ file }: { file: Evidence }) {
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <NotShown />
  return (
    <Space>
      {/* biome-ignore lint/a11y/useMediaCaption: evidence is shown as it was sent; nobody has captioned it */}
      <video
        controls
        preload="metadata"
        aria-label={file.description || file.name}
        src={`/api/evidence/${file.id}/content`}
        onError={() => setBroken(true)}
      />
    </Space>
  )
}

const Space = styled('div')({
  position: 'absolute',
  inset: 0,
  display: 'grid',
  placeItems: 'center',
  padding: 16,
  '& video': { maxWidth: '100%', maxHeight: '100%', minWidth: 0, minHeight: 0 },
})
