import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useNotify } from 'react-admin'
import type { IssuedApiKey } from '#shared/people/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { keyWords } from './words.ts'

/** The key itself, to be handed over now: nowhere else is it ever shown. */
export function KeyOnce({ issued, onClose }: { issued: IssuedApiKey; onClose: () => void }) {
  const say = useSay()
  const notify = useNotify()
  const title = say(keyWords.once, { name: issued.name })
  const copy = async () => {
    await navigator.clipboard.writeText(issued.key)
    notify(say(keyWords.copied), { type: 'success' })
  }
  return (
    <SideSheet
      title={title}
      note={say(keyWords.onceNote)}
      onClose={onClose}
      footer={
        <Button size="medium" variant="contained" onClick={copy}>
          {say(keyWords.copy)}
        </Button>
      }
    >
      <OutlinedInput
        readOnly
        multiline
        fullWidth
        value={issued.key}
        onFocus={(event) => event.target.select()}
        slotProps={{ input: { 'aria-label': title } }}
      />
    </SideSheet>
  )
}
