import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useNotify, useRedirect } from 'react-admin'
import type { TemplateVersion } from '#shared/templates/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useDraft } from './useDraft.ts'
import { templateScreenWords } from './words.ts'

export function DiscardSheet({ draft, onClose }: { draft: TemplateVersion; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const redirect = useRedirect()
  const { mutate, isPending, error } = useDraft(draft).discard
  const discard = () =>
    mutate(undefined, {
      onSuccess: () => {
        notify(say(templateScreenWords.discarded), { type: 'success' })
        redirect('list', 'templates')
      },
    })
  return (
    <SideSheet
      title={say(templateScreenWords.discard)}
      onClose={onClose}
      footer={
        <>
          <Button size="medium" variant="contained" color="error" disabled={isPending} onClick={discard}>
            {say(templateScreenWords.discard)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(templateScreenWords.cancel)}
          </Button>
        </>
      }
    >
      {error && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {sayProblem(error)}
        </Alert>
      )}
      {say(templateScreenWords.discardText)}
    </SideSheet>
  )
}
