import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { WhyNothing } from '#shared/dispatch/schema.ts'
import { offerRefusalWords } from '#shared/dispatch/words.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SideSheet } from '../../ui/SideSheet.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useApi } from '../../ui/useApi.ts'
import { useSay } from '../../ui/useSay.ts'
import { dispatchWords } from './words.ts'

/** After "next case" had nothing: what waits, and what keeps it from me, counted. */
export function WhySheet({ kind, onClose }: { kind: string; onClose: () => void }) {
  const say = useSay()
  const api = useApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'why', kind],
    queryFn: ({ signal }) => api.call<WhyNothing>('GET', `/queues/${kind}/why`, { signal }),
    gcTime: 0,
  })
  return (
    <SideSheet title={say(dispatchWords.nothing)} note={say(dispatchWords.nothingNote)} onClose={onClose}>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={4} />}
      {data && (
        <List>
          <p>
            {say(data.isAll ? dispatchWords.looked : dispatchWords.lookedFirst, {
              count: data.looked.toLocaleString(),
            })}
          </p>
          <ul>
            {data.reasons.map(({ reason, cases }) => (
              <li key={reason}>
                <b>{cases.toLocaleString()}</b>
                {say(offerRefusalWords[reason])}
              </li>
            ))}
          </ul>
          <p>{say(dispatchWords.load, { held: data.unitsHeld, capacity: data.capacity })}</p>
        </List>
      )}
    </SideSheet>
  )
}

const List = styled('div')(({ theme }) => ({
  '& p': { margin: 0, color: theme.palette.text.secondary },
  '& ul': { listStyle: 'none', margin: '8px 0 16px', padding: 0 },
  '& li': {
    display: 'flex',
    gap: 12,
    padding: '7px 0',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& b': { minWidth: 36, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
}))
