import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useApi } from '../ui/useApi.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'

/** Leases the case that needs this person most and opens it. Absent for those who may not claim. */
export function NextCase({ isPrimary = false }: { isPrimary?: boolean }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const mayClaim = useMay('cases:claim')
  const next = useMutation({
    mutationFn: () => api.nextCase('suspensions'),
    onSuccess: (record) => {
      if (!record) return notify(say(queueWords.nothingNext), { type: 'info' })
      // The list may have told of this case before it was leased.
      client.setQueryData(['suspensions', 'getOne', { id: record.id }], record)
      void client.invalidateQueries({ queryKey: ['suspensions'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
      navigate(`/suspensions/${record.id}/show`)
    },
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
  })
  const take = () => {
    if (mayClaim && !next.isPending) next.mutate()
  }
  useKeys(mayClaim ? [{ keys: 'n', says: queueWords.next, run: take }] : [])
  if (!mayClaim) return null
  return (
    <Button
      variant={isPrimary ? 'contained' : 'outlined'}
      disabled={next.isPending}
      aria-keyshortcuts="n"
      endIcon={<KeyHint keys="n" />}
      onClick={take}
    >
      {say(queueWords.next)}
    </Button>
  )
}
