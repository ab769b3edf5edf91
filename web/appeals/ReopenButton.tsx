import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Appeal } from '#shared/appeals/schema.ts'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { caseAddress } from '../workflow/workspace/cameFrom.ts'
import { ReopenSheet } from './ReopenSheet.tsx'

/** For operations alone: a final answer looked at again, in a new case that legal has to sign. */
export function ReopenButton({ record }: { record: Appeal }) {
  const say = useSay()
  const api = useApi()
  const notify = useNotify()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  if (!useMay('appeals:reopen') || record.state !== 'final') return null
  const ask = async (reason: string) => {
    const opened = await api.call<Appeal>('POST', `/appeals/${record.id}/reopen`, { body: { reason } })
    notify(say(appealWords.reopened, { number: opened.number }), { type: 'success' })
    navigate(caseAddress(opened))
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {say(appealWords.reopen)}
      </Button>
      {isOpen && <ReopenSheet ask={ask} onClose={() => setOpen(false)} />}
    </>
  )
}
