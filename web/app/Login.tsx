import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useLogin } from 'react-admin'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { DemoPeople } from './DemoPeople.tsx'
import { Entrance } from './Entrance.tsx'
import { appWords } from './words.ts'

const demoPassword = 'demo'

/** The door: e-mail and password, and beside it the demo people, one press each. */
export function Login() {
  const say = useSay()
  const sayProblem = useSayProblem()
  const login = useLogin()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)

  const signIn = async (as: { email: string; password: string }) => {
    setIsBusy(true)
    setError(undefined)
    try {
      await login(as)
    } catch (refusal) {
      setError(refusal)
      setIsBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void signIn({ email, password })
  }

  return (
    <Entrance
      title={say(appWords.tagline)}
      text={say(appWords.promise)}
      aside={
        <DemoPeople
          isBusy={isBusy}
          onChoose={(person) => void signIn({ email: person.email, password: demoPassword })}
        />
      }
    >
      <SignIn onSubmit={submit}>
        {error !== undefined && <Alert severity="error">{sayProblem(error)}</Alert>}
        <TextField
          label={say(appWords.email)}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={say(appWords.password)}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="contained" size="large" disabled={isBusy}>
          {say(appWords.signIn)}
        </Button>
      </SignIn>
    </Entrance>
  )
}

export const SignIn = styled('form')({ display: 'grid', gap: 16, width: '100%' })
