import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { NotificationChoices } from '#shared/notifications/schema.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { useChoices } from '../workflow/notifications/useNotifications.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import { notificationScreenWords } from './words.ts'

/** Which kinds, when, and by e-mail or not: one's own business. */
export function ChoicesSheet({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const stored = useChoices()
  const [changed, setChanged] = useState<Partial<NotificationChoices>>({})
  const chosen = stored.data && { ...stored.data, ...changed }
  const save = useMutation({
    mutationFn: (choices: NotificationChoices) =>
      api.call<NotificationChoices>('PUT', '/notifications/choices', { body: choices }),
    onSuccess: (next) => {
      client.setQueryData(['notifications', 'choices'], next)
      notify(say(notificationScreenWords.saved), { type: 'success' })
      onClose()
    },
  })
  return (
    <SideSheet
      title={say(notificationScreenWords.settings)}
      note={say(notificationScreenWords.settingsNote)}
      onClose={onClose}
      footer={
        <Button
          size="medium"
          variant="contained"
          disabled={!chosen || save.isPending}
          onClick={() => chosen && save.mutate(chosen)}
        >
          {say(notificationScreenWords.save)}
        </Button>
      }
    >
      {stored.error && <ErrorState error={stored.error} retry={stored.refetch} />}
      {stored.isPending && <SkeletonRows rows={8} />}
      {save.error && <Alert severity="error">{sayProblem(save.error)}</Alert>}
      {chosen && (
        <ChoiceFields
          chosen={chosen}
          errors={problemOf(save.error)?.errors ?? {}}
          onChange={(change) => setChanged({ ...changed, ...change })}
        />
      )}
    </SideSheet>
  )
}
