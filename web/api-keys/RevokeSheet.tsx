import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import type { ApiKey } from '#shared/people/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { keyWords } from './words.ts'

/** What a key may do, and its end. */
export function RevokeSheet({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const mayAdmin = useMay('people:admin')
  const revoke = useMutation({
    mutationFn: () => api.call<ApiKey>('DELETE', `/api-keys/${apiKey.id}`),
    onSuccess: () => {
      notify(say(keyWords.revokedDone), { type: 'success' })
      onClose()
      return client.invalidateQueries({ queryKey: ['api-keys'] })
    },
  })
  return (
    <SideSheet
      title={say(keyWords.revokeTitle, { name: apiKey.name })}
      note={say(keyWords.revokeNote)}
      onClose={onClose}
      footer={
        mayAdmin && (
          <Button
            size="medium"
            variant="contained"
            color="error"
            disabled={revoke.isPending}
            onClick={() => revoke.mutate()}
          >
            {say(keyWords.revoke)}
          </Button>
        )
      }
    >
      {revoke.error && <Alert severity="error">{sayProblem(revoke.error)}</Alert>}
      <ul>
        {apiKey.permissions.map((permission) => (
          <li key={permission}>{permission}</li>
        ))}
      </ul>
    </SideSheet>
  )
}
