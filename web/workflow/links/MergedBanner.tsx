import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useEffect } from 'react'
import { useNotify } from 'react-admin'
import { useLocation, useNavigate } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { CaseLink } from '#shared/links/schema.ts'
import { exactTime } from '../../ui/times.ts'
import { useMay } from '../../ui/useMe.ts'
import { useNow } from '../../ui/useNow.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { caseAddress } from '../workspace/cameFrom.ts'
import { useLinkChanges } from './useLinks.ts'
import { linksWords } from './words.ts'

/**
 * A case that was merged away leads on to the one that goes on, with a sentence. Whoever came from there means to see it:
 * then it stays, says where it went, and the merge can be taken back while that is possible.
 */
export function MergedBanner({ record, links }: { record: CaseRecord; links: readonly CaseLink[] }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const locale = useLanguage()
  const now = useNow()
  const notify = useNotify()
  const navigate = useNavigate()
  const location = useLocation()
  const { unmerge } = useLinkChanges()
  const mayMerge = useMay('cases:merge')
  const link = links.find((one) => one.isFrom && one.mergedUntil !== null)
  const winner = link?.case
  const stays = isStaying(location.state)
  const leadsOn = record.mergedIntoId !== null && winner !== undefined && !stays

  useEffect(() => {
    if (!leadsOn || !winner) return
    notify(say(linksWords.ledHere, { number: record.number }), { type: 'info' })
    navigate(caseAddress(winner), { replace: true })
  }, [leadsOn, winner, record.number, navigate, notify, say])

  if (record.mergedIntoId === null || !winner || !link?.mergedUntil || leadsOn) return null
  const until = new Date(link.mergedUntil)
  const takeBack = () =>
    unmerge.mutate(record.id, {
      onSuccess: () => notify(say(linksWords.unmerged), { type: 'success' }),
      onError: (error) => notify(sayProblem(error), { type: 'error' }),
    })
  return (
    <Alert severity="info">
      {say(linksWords.mergedAway, { number: winner.number })}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 }}>
        <Button variant="outlined" onClick={() => navigate(caseAddress(winner))}>
          {say(linksWords.goThere, { number: winner.number })}
        </Button>
        {mayMerge && until > now && (
          <Button variant="text" disabled={unmerge.isPending} onClick={takeBack}>
            {say(linksWords.unmerge)} ({say(linksWords.unmergeUntil, { time: exactTime(until, locale) })})
          </Button>
        )}
      </div>
    </Alert>
  )
}

const isStaying = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'stays' in state && state.stays === true
