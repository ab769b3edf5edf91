import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Evidence } from '#shared/evidence/schema.ts'
import type { Gating } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { EvidenceViewer } from '../workflow/evidence/EvidenceViewer.tsx'
import { fitted, type Look } from '../workflow/evidence/look.ts'
import { Stage } from '../workflow/evidence/Stage.tsx'
import { useEvidence } from '../workflow/evidence/useEvidence.ts'

/** The paper beside the checklist; a press on its name opens it as large as the window. */
export function DocumentViewer({ record, shownId }: { record: Gating; shownId: string | null }) {
  const say = useSay()
  const mayRead = useMay('evidence:read')
  const { data: files, isPending } = useEvidence(record.id)
  const [openId, setOpenId] = useState<string | null>(null)
  if (mayRead && isPending) return <SkeletonRows rows={8} />
  const shown = files?.find(({ id }) => id === shownId) ?? files?.[0]
  if (!shown || !files)
    return (
      <EmptyState icon={<DescriptionOutlined />} title={say(caseWords.noDocument)}>
        {say(caseWords.noDocumentText)}
      </EmptyState>
    )
  return (
    <>
      <Shown key={shown.id} file={shown} onOpen={() => setOpenId(shown.id)} />
      {openId && <EvidenceViewer files={files} openId={openId} onTurn={setOpenId} onClose={() => setOpenId(null)} />}
    </>
  )
}

function Shown({ file, onOpen }: { file: Evidence; onOpen: () => void }) {
  const [look, setLook] = useState<Look>(fitted)
  return (
    <Place>
      <button type="button" onClick={onOpen}>
        {file.name}
      </button>
      <div>
        <Stage file={file} look={look} onLook={setLook} page={1} />
      </div>
    </Place>
  )
}

const Place = styled('div')(({ theme }) => ({
  // The paper stays beside the row that is being read.
  position: 'sticky',
  top: 37,
  '& > button': {
    ...theme.typography.body1,
    display: 'block',
    width: '100%',
    padding: '8px 16px',
    border: 0,
    borderBottom: `1px solid ${theme.palette.line}`,
    textAlign: 'left',
    background: 'none',
    color: theme.palette.text.primary,
    cursor: 'zoom-in',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
  },
  '& > div': { position: 'relative', height: 'min(70vh, 720px)', backgroundColor: theme.palette.sunken },
}))
