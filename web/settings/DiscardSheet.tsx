import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { SettingVersion } from '#shared/settings/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useDraft } from './useDraft.ts'
import { settingWords } from './words.ts'

type DiscardSheetProps = { draft: SettingVersion; onDiscarded: () => void; onClose: () => void }

export function DiscardSheet({ draft, onDiscarded, onClose }: DiscardSheetProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const { mutateAsync, isPending, error } = useDraft(draft).discard
  return (
    <SideSheet
      title={say(settingWords.discard)}
      onClose={onClose}
      footer={
        <>
          <Button
            size="medium"
            variant="contained"
            color="error"
            disabled={isPending}
            onClick={() => void mutateAsync(draft.version).then(onDiscarded, () => undefined)}
          >
            {say(settingWords.discard)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(settingWords.cancel)}
          </Button>
        </>
      }
    >
      {error && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {sayProblem(error)}
        </Alert>
      )}
      {say(settingWords.discardText)}
    </SideSheet>
  )
}
