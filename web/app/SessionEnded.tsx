import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { type FormEvent, useEffect, useId, useState } from 'react'
import type { SessionRecord } from '#shared/people/schema.ts'
import { useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { authProvider } from './authProvider.ts'
import { apiUrl, request } from './http.ts'
import { SignIn } from './Login.tsx'
import type { LiveStatus } from './liveEvents.ts'
import { resumeSession, useHasSessionEnded } from './sessionState.ts'
import { appWords } from './words.ts'

/** Over the screen one worked on, which stays as it is: sign in again and go on. */
export function SessionEnded({ live }: { live: LiveStatus }) {
  const say = useSay()
  const me = useMe()
  const titleId = useId()
  const hasEnded = useHasSessionEnded()
  useEffect(() => {
    // Signed in again in another tab: this one goes on too, if it is the same person.
    if (hasEnded && live === 'live') void goOnAs(me?.id)
  }, [hasEnded, live, me?.id])
  return (
    <Dialog open={hasEnded} aria-labelledby={titleId} maxWidth="xs">
      <Body>
        <h2 id={titleId}>{say(appWords.ended)}</h2>
        <p>{say(appWords.sessionEndedText)}</p>
        {me && <Again email={me.email} />}
      </Body>
    </Dialog>
  )
}

function Again({ email }: { email: string }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsBusy(true)
    setError(undefined)
    try {
      await authProvider.login({ email, password })
      resumeSession()
    } catch (refusal) {
      setError(refusal)
      setIsBusy(false)
    }
  }
  return (
    <SignIn onSubmit={submit}>
      {error !== undefined && <Alert severity="error">{sayProblem(error)}</Alert>}
      <TextField label={say(appWords.email)} value={email} autoComplete="username" disabled />
      <TextField
        autoFocus
        required
        label={say(appWords.password)}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="contained" size="large" disabled={isBusy}>
        {say(appWords.goOn)}
      </Button>
      <Button variant="text" onClick={() => window.location.assign('/login')}>
        {say(appWords.notMe)}
      </Button>
    </SignIn>
  )
}

async function goOnAs(personId: string | undefined): Promise<void> {
  const answer = await request(`${apiUrl}/session`).catch(() => undefined)
  if (!answer) return
  if ((answer.json as SessionRecord).id === personId) resumeSession()
  else window.location.reload()
}

const Body = styled('section')(({ theme }) => ({
  width: 360,
  maxWidth: '100%',
  padding: 24,
  '& h2': { ...theme.typography.h2, margin: 0 },
  '& > p': { margin: '6px 0 20px', color: theme.palette.text.secondary },
}))
