import Button from '@mui/material/Button'
import InputBase from '@mui/material/InputBase'
import { styled } from '@mui/material/styles'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Words } from '#shared/text.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'

type ReasonFormProps = {
  asks: Words
  does: Words
  tone?: 'primary' | 'error'
  onReason: (reason: string) => Promise<void>
  onCancel?: { says: Words; run: () => void }
}

/** One sentence that colleagues will read, then the deed. What was typed stays when it is refused. */
export function ReasonForm({ asks, does, tone = 'primary', onReason, onCancel }: ReasonFormProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  useKeys([{ keys: 'mod+Enter', evenInFields: true, run: () => form.current?.requestSubmit() }])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending || reason.trim() === '') return
    setSending(true)
    setError(null)
    await onReason(reason.trim()).catch(setError)
    setSending(false)
  }
  return (
    <Root ref={form} onSubmit={send}>
      <label htmlFor={id}>{say(asks)}</label>
      <Input
        id={id}
        multiline
        minRows={2}
        maxRows={6}
        autoFocus
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ input: { maxLength: 500 } }}
      />
      {error !== null && <p role="alert">{sayProblem(error)}</p>}
      <div>
        <Button
          type="submit"
          variant="contained"
          color={tone}
          disabled={isSending || reason.trim() === ''}
          endIcon={<KeyHint keys="mod+Enter" />}
        >
          {say(does)}
        </Button>
        {onCancel && <Button onClick={onCancel.run}>{say(onCancel.says)}</Button>}
      </div>
    </Root>
  )
}

const Root = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  '& label': { fontWeight: 500 },
  '& p': { margin: 0, color: theme.palette.tone.bad.text },
  '& > div:last-of-type': { display: 'flex', gap: 8, marginTop: 4 },
}))

const Input = styled(InputBase)(({ theme }) => ({
  border: `1px solid ${theme.palette.control}`,
  borderRadius: 6,
  padding: '6px 8px',
  backgroundColor: theme.palette.background.paper,
  '&.Mui-focused': { borderColor: theme.palette.primary.main },
}))
