import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useApi } from '../../ui/useApi.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { WhySheet } from '../dispatch/WhySheet.tsx'
import { caseAddress } from '../workspace/cameFrom.ts'
import { queueWords } from './words.ts'

/** Leases the case of the kind that needs this person most and opens it. Absent for those who may not claim. */
export function NextCase({ kind, isPrimary = false }: { kind: string; isPrimary?: boolean }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const mayClaim = useMay('cases:claim')
  const [isAsking, setIsAsking] = useState(false)
  const next = useMutation({
    mutationFn: () => api.nextCase(kind),
    onSuccess: (record) => {
      if (!record) return setIsAsking(true)
      // The list may have told of this case before it was leased.
      client.setQueryData([kind, 'getOne', { id: record.id }], record)
      void client.invalidateQueries({ queryKey: [kind] })
      void client.invalidateQueries({ queryKey: ['cases'] })
      navigate(caseAddress(record))
    },
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
  })
  const take = () => {
    if (mayClaim && !next.isPending) next.mutate()
  }
  useKeys(mayClaim ? [{ id: 'queue.next', keys: 'n', says: queueWords.next, run: take }] : [])
  if (!mayClaim) return null
  return (
    <>
      <Button
        variant={isPrimary ? 'contained' : 'outlined'}
        disabled={next.isPending}
        aria-keyshortcuts="n"
        endIcon={<KeyHint keys="n" id="queue.next" />}
        onClick={take}
      >
        {say(queueWords.next)}
      </Button>
      {isAsking && <WhySheet kind={kind} onClose={() => setIsAsking(false)} />}
    </>
  )
}
