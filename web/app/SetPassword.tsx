import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { problemOf } from '../ui/problem.ts'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { Entrance } from './Entrance.tsx'
import { SignIn } from './Login.tsx'
import { appWords } from './words.ts'

const shortest = 12

/** Behind the one-time link: the first password, and straight into the console. */
export function SetPassword() {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const [search] = useSearchParams()
  const [password, setPassword] = useState('')
  const save = useMutation({
    mutationFn: () => api.call('POST', '/session/password', { body: { token: search.get('token') ?? '', password } }),
    // A whole new page: nothing of the time before the session may linger.
    onSuccess: () => window.location.assign('/'),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Entrance title={say(appWords.newPassword)} text={say(appWords.newPasswordText)}>
      <SignIn onSubmit={submit}>
        {save.error && (
          <Alert severity="error">
            {problemOf(save.error)?.code === 'not-found' ? say(appWords.linkOver) : sayProblem(save.error)}
          </Alert>
        )}
        <TextField
          label={say(appWords.password)}
          type="password"
          autoComplete="new-password"
          required
          slotProps={{ htmlInput: { minLength: shortest } }}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="contained" size="large" disabled={save.isPending}>
          {say(appWords.savePassword)}
        </Button>
      </SignIn>
    </Entrance>
  )
}
