import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useNotify, useRedirect } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import type { PolicyTerms, PolicyVersion } from '#shared/policies/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useDraft } from './useDraft.ts'
import { policyWords } from './words.ts'

export function DiscardSheet({ draft, onClose }: { draft: PolicyVersion; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const redirect = useRedirect()
  const { reset } = useFormContext<PolicyTerms>()
  const { mutateAsync, isPending, error } = useDraft(draft).discard
  const discard = async () => {
    await mutateAsync()
    // What was typed goes with the draft: nobody is asked about it on the way out.
    reset(draft)
    notify(say(policyWords.discarded), { type: 'success' })
    redirect('list', 'policies')
  }
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
            onClick={() => void discard().catch(() => undefined)}
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
