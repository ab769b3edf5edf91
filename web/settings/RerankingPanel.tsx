import LinearProgress from '@mui/material/LinearProgress'
import { useQuery } from '@tanstack/react-query'
import type { Reranking } from '#shared/dispatch/schema.ts'
import { Panel } from '../ui/Panel.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { priorityWords } from './priorityWords.ts'

const askEveryMs = 2_000

/** How far the open cases have been weighed anew since the last version; nobody waits for it. */
export function RerankingPanel() {
  const say = useSay()
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['settings', 'reranking'],
    queryFn: ({ signal }) => api.call<Reranking | null>('GET', '/dispatch/reranking', { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.finishedAt === null ? askEveryMs : false),
  })
  if (!data) return null
  const { number, done, total, finishedAt } = data
  const fill = { number, done: done.toLocaleString(), total: total.toLocaleString() }
  return (
    <Panel title={say(priorityWords.progress)}>
      {say(finishedAt ? priorityWords.progressDone : priorityWords.progressOf, fill)}
      {!finishedAt && (
        <LinearProgress
          variant="determinate"
          value={total === 0 ? 100 : (done / total) * 100}
          aria-label={say(priorityWords.progress)}
          sx={{ mt: 2, maxWidth: 420 }}
        />
      )}
    </Panel>
  )
}
