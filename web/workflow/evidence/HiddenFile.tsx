import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined'
import { styled } from '@mui/material/styles'
import type { Evidence } from '#shared/evidence/schema.ts'
import { useSay } from '../../ui/useSay.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { useEvidenceCall } from './useEvidence.ts'
import { viewerWords } from './words.ts'

/** A personal file before this person has said why they need to see it. */
export function HiddenFile({ file }: { file: Evidence }) {
  const say = useSay()
  const call = useEvidenceCall(file)
  const mayReveal = file.allowedActions.includes('reveal')
  return (
    <Root>
      <div>
        <VisibilityOffOutlined />
        <h2>{say(viewerWords.revealTitle)}</h2>
        <p>{say(mayReveal ? viewerWords.revealText : viewerWords.mayNotReveal)}</p>
        {mayReveal && (
          <ReasonForm
            asks={viewerWords.revealReason}
            does={viewerWords.reveal}
            onReason={(reason) => call('POST', '/reveal', { reason })}
          />
        )}
      </div>
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  position: 'absolute',
  inset: 0,
  display: 'grid',
  placeItems: 'center',
  overflowY: 'auto',
  padding: 24,
  '& > div': { width: 'min(420px, 100%)', display: 'grid', gap: 8 },
  '& svg': { color: theme.palette.textFaint },
  '& h2': { ...theme.typography.h2, margin: 0 },
  '& p': { margin: '0 0 8px', color: theme.palette.text.secondary },
}))
