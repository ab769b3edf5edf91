import Add from '@mui/icons-material/Add'
import ArrowBack from '@mui/icons-material/ArrowBack'
import ArrowForward from '@mui/icons-material/ArrowForward'
import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import Close from '@mui/icons-material/Close'
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined'
import FitScreen from '@mui/icons-material/FitScreen'
import Remove from '@mui/icons-material/Remove'
import RotateRight from '@mui/icons-material/RotateRight'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { isServed } from '#shared/evidence/rules.ts'
import type { Evidence } from '#shared/evidence/schema.ts'
import type { Words } from '#shared/text.ts'
import { useSay } from '../../ui/useSay.ts'
import { viewerWords } from './words.ts'

type BarProps = {
  file: Evidence
  place: { at: number; count: number }
  /** Null: the file has no pages to turn. */
  page: number | null
  onPage: (by: number) => void
  onTurn: (by: number) => void
  onZoom: ((factor: number) => void) | null
  onFit: () => void
  onRotate: (() => void) | null
  onClose: () => void
}

export function ViewerBar({ file, place, page, onPage, onTurn, onZoom, onFit, onRotate, onClose }: BarProps) {
  const say = useSay()
  const { at, count } = place
  const isHidden = !isServed(file.scan) || (file.isPersonal && !file.revealedUntil)
  return (
    <Bar>
      <h2 title={file.name}>{file.name}</h2>
      {count > 1 && (
        <Group>
          <Tool says={viewerWords.previous} hint="K" onClick={() => onTurn(-1)} icon={<ArrowBack />} />
          <span>{say(viewerWords.place, { at: at + 1, count })}</span>
          <Tool says={viewerWords.next} hint="J" onClick={() => onTurn(1)} icon={<ArrowForward />} />
        </Group>
      )}
      {page !== null && !isHidden && (
        <Group>
          <Tool says={viewerWords.previousPage} hint="←" onClick={() => onPage(-1)} icon={<ChevronLeft />} />
          <span aria-live="polite">{say(viewerWords.page, { at: page, count: file.pages ?? 1 })}</span>
          <Tool says={viewerWords.nextPage} hint="→" onClick={() => onPage(1)} icon={<ChevronRight />} />
        </Group>
      )}
      {onZoom && !isHidden && (
        <Group>
          <Tool says={viewerWords.zoomOut} hint="−" onClick={() => onZoom(0.8)} icon={<Remove />} />
          <Tool says={viewerWords.zoomIn} hint="+" onClick={() => onZoom(1.25)} icon={<Add />} />
          <Tool says={viewerWords.fit} hint="0" onClick={onFit} icon={<FitScreen />} />
          {onRotate && <Tool says={viewerWords.turn} hint="R" onClick={onRotate} icon={<RotateRight />} />}
        </Group>
      )}
      {!isHidden && (
        <IconButton
          component="a"
          href={`/api/evidence/${file.id}/content?download=true`}
          download={file.name}
          aria-label={say(viewerWords.download)}
          title={say(viewerWords.download)}
        >
          <FileDownloadOutlined />
        </IconButton>
      )}
      <Tool says={viewerWords.close} hint="Esc" onClick={onClose} icon={<Close />} />
    </Bar>
  )
}

function Tool({ says, hint, onClick, icon }: { says: Words; hint: string; onClick: () => void; icon: ReactNode }) {
  const say = useSay()
  return (
    <IconButton onClick={onClick} aria-label={say(says)} title={`${say(says)} (${hint})`}>
      {icon}
    </IconButton>
  )
}

const Bar = styled('header')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  minHeight: 48,
  padding: '4px 8px 4px 16px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& h2': {
    ...theme.typography.h3,
    flex: '1 1 160px',
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}))

const Group = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  color: theme.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
}))
