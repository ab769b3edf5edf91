import AttachFile from '@mui/icons-material/AttachFile'
import { styled } from '@mui/material/styles'
import { useRef, useState } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Forbidden } from '../../ui/Forbidden.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'
import { EvidenceViewer } from './EvidenceViewer.tsx'
import { UploadRows } from './UploadRows.tsx'
import { startUploads } from './uploads.ts'
import { useEvidence } from './useEvidence.ts'
import { useFileIntake } from './useFileIntake.ts'
import { evidenceWords } from './words.ts'

/** What proves something in this case: put in by dropping, pasting or choosing; looked at beside what it proves. */
export function EvidencePanel({ record }: { record: CaseRecord }) {
  const mayRead = useMay('evidence:read')
  return mayRead ? <Locker key={record.id} caseId={record.id} /> : <Forbidden />
}

function Locker({ caseId }: { caseId: string }) {
  const say = useSay()
  const mayAdd = useMay('evidence:add')
  const place = useRef<HTMLElement>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const { data: files, error, refetch } = useEvidence(caseId)
  const add = (chosen: File[]) => startUploads(caseId, chosen)
  const isOver = useFileIntake(place, mayAdd, add, say(evidenceWords.pasted))
  const choose = mayAdd && <ChooseFiles onFiles={add} />
  return (
    <Place ref={place} data-over={isOver} aria-label={say(evidenceWords.title)}>
      <UploadRows caseId={caseId} />
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !files && <SkeletonRows rows={5} />}
      {files?.length === 0 && (
        <EmptyState icon={<AttachFile />} title={say(evidenceWords.emptyTitle)} action={choose}>
          {say(mayAdd ? evidenceWords.emptyText : evidenceWords.emptyRead)}
        </EmptyState>
      )}
      {files && files.length > 0 && (
        <>
          {mayAdd && (
            <Foot>
              {choose}
              <small>{say(evidenceWords.takes)}</small>
            </Foot>
          )}
          <List>
            {files.map((file) => (
              <EvidenceRow key={file.id} file={file} onOpen={() => setOpenId(file.id)} />
            ))}
          </List>
        </>
      )}
      {isOver && <Over aria-hidden>{say(evidenceWords.drop)}</Over>}
      {files && openId && (
        <EvidenceViewer files={files} openId={openId} onTurn={setOpenId} onClose={() => setOpenId(null)} />
      )}
    </Place>
  )
}

const Place = styled('section')({ position: 'relative', minHeight: 240 })

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })

const Foot = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '10px 16px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))

const Over = styled('div')(({ theme }) => ({
  ...theme.typography.h3,
  position: 'absolute',
  inset: 8,
  zIndex: 2,
  display: 'grid',
  placeItems: 'center',
  borderRadius: 6,
  border: `1px dashed ${theme.palette.primary.main}`,
  backgroundColor: `color-mix(in srgb, ${theme.palette.action.selected} 92%, transparent)`,
  pointerEvents: 'none',
}))
