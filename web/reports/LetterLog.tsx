import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { ReportLetter } from '#shared/reports/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { letterStateTones, letterStateWords, reportWords as words } from './words.ts'

const newest = 30

/** What became of each letter, the newest first. */
export function LetterLog({ reportId }: { reportId: string }) {
  const say = useSay()
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['reports', 'letters', reportId],
    queryFn: () =>
      api.getList<ReportLetter>('report-letters', {
        filter: { reportId },
        sort: { field: 'dueAt', order: 'DESC' },
        pagination: { page: 1, perPage: newest },
      }),
  })
  if (!data) return <SkeletonRows rows={4} />
  return (
    <Panel title={say(words.log)} count={data.total}>
      {data.data.length === 0 ? (
        <p style={{ margin: 0 }}>{say(words.noLetters)}</p>
      ) : (
        <Lines>
          {data.data.map((letter) => (
            <li key={letter.id}>
              <div>
                <b>{letter.personName ?? letter.recipient}</b>
                <ToneChip tone={letterStateTones[letter.state]}>{say(letterStateWords[letter.state])}</ToneChip>
              </div>
              <p>
                <Ago at={letter.sentAt ?? letter.dueAt} /> ·{' '}
                {letter.from === letter.to ? letter.to : `${letter.from} – ${letter.to}`}
                {letter.occasion === 'asked' && ` · ${say(words.asked)}`}
                {letter.attempts > 1 && ` · ${say(words.tries, { n: letter.attempts })}`}
              </p>
              {letter.lastError && <p>{letter.lastError}</p>}
            </li>
          ))}
        </Lines>
      )}
    </Panel>
  )
}

const Lines = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& div': { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 8 },
  '& b': { fontWeight: 500 },
  '& p': { margin: '2px 0 0', color: theme.palette.text.secondary, fontSize: 12 },
}))
