import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useDraft } from './useDraft.ts'
import { policyWords } from './words.ts'

type DiscardSheetProps = { draft: PolicyVersion; onDiscarded: () => void; onClose: () => void }

export function DiscardSheet({ draft, onDiscarded, onClose }: DiscardSheetProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const { mutateAsync, isPending, error } = useDraft(draft).discard
  return (
    <SideSheet
      title={say(policyWords.discard)}
      onClose={onClose}
      footer={
        <>
          <Button
            size="medium"
            variant="contained"
            color="error"
            disabled={isPending}
            onClick={() => void mutateAsync().then(onDiscarded, () => undefined)}
          >
            {say(policyWords.discard)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(policyWords.cancel)}
          </Button>
        </>
      }
    >
      {error && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {sayProblem(error)}
        </Alert>
      )}
      {say(policyWords.discardText)}
    </SideSheet>
  )
}
