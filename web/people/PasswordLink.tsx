import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useNotify } from 'react-admin'
import type { InvitedPerson } from '#shared/people/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { personWords } from './words.ts'

/** The one-time link, to be handed over by the administrator: nowhere else is it ever shown. */
export function PasswordLink({ person, onClose }: { person: InvitedPerson; onClose: () => void }) {
  const say = useSay()
  const notify = useNotify()
  const link = new URL(person.passwordLink, window.location.origin).href
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    notify(say(personWords.copied), { type: 'success' })
  }
  return (
    <SideSheet
      title={say(personWords.link, { name: person.name })}
      note={say(personWords.linkNote)}
      onClose={onClose}
      footer={
        <Button size="medium" variant="contained" onClick={copy}>
          {say(personWords.copy)}
        </Button>
      }
    >
      <OutlinedInput
        readOnly
        multiline
        fullWidth
        value={link}
        onFocus={(event) => event.target.select()}
        slotProps={{ input: { 'aria-label': say(personWords.link, { name: person.name }) } }}
      />
    </SideSheet>
  )
}
