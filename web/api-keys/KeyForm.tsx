import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { IssuedApiKey } from '#shared/people/schema.ts'
import { type Permission, permissions } from '#shared/permissions.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { keyWords } from './words.ts'

type KeyFormProps = { onClose: () => void; onIssued: (issued: IssuedApiKey) => void }

const isIntake = (permission: string) => permission.endsWith(':intake')
const isReading = (permission: string) => permission.endsWith(':read')

/** A new key: for whom, and what it may do. Nothing is chosen beforehand. */
export function KeyForm({ onClose, onIssued }: KeyFormProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const me = useMe()
  const formId = useId()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<Permission[]>([])
  const issue = useMutation({
    mutationFn: () => api.call<IssuedApiKey>('POST', '/api-keys', { body: { name, permissions: chosen } }),
    onSuccess: async (issued) => {
      await client.invalidateQueries({ queryKey: ['api-keys'] })
      onIssued(issued)
    },
  })
  const offered = permissions.filter((permission) => me?.permissions.includes(permission))
  const groups = [
    { label: keyWords.intake, of: offered.filter(isIntake), isOpen: true },
    { label: keyWords.reads, of: offered.filter(isReading), isOpen: false },
    { label: keyWords.others, of: offered.filter((one) => !isIntake(one) && !isReading(one)), isOpen: false },
  ]
  return (
    <SideSheet
      title={say(keyWords.add)}
      note={say(keyWords.addNote)}
      onClose={onClose}
      footer={
        <Button
          type="submit"
          form={formId}
          size="medium"
          variant="contained"
          disabled={issue.isPending || name.trim() === '' || chosen.length === 0}
        >
          {say(keyWords.add)}
        </Button>
      }
    >
      <Rows
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          issue.mutate()
        }}
      >
        {issue.error && <Alert severity="error">{sayProblem(issue.error)}</Alert>}
        <TextField
          label={say(keyWords.name)}
          helperText={say(keyWords.nameHint)}
          value={name}
          autoFocus
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
        {chosen.length === 0 && <small>{say(keyWords.some)}</small>}
        {groups.map(({ label, of, isOpen }) => (
          <details key={label.en} open={isOpen}>
            <summary>{say(label)}</summary>
            {of.map((permission) => (
              <label key={permission}>
                <input
                  type="checkbox"
                  checked={chosen.includes(permission)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, permission] : chosen.filter((one) => one !== permission))
                  }
                />
                {permission}
              </label>
            ))}
          </details>
        ))}
      </Rows>
    </SideSheet>
  )
}

const Rows = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  '& summary': { cursor: 'pointer', fontWeight: 500, padding: '4px 0' },
  '& label': { display: 'flex', gap: 8, alignItems: 'center', minHeight: 26 },
  '& input[type="checkbox"]': { accentColor: theme.palette.primary.main },
}))
