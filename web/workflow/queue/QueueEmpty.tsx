import DoneAll from '@mui/icons-material/DoneAll'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useSay } from '../../ui/useSay.ts'
import { uiWords } from '../../ui/words.ts'
import type { ViewNow } from './useView.ts'
import { useViewCounts } from './useViews.ts'
import { queueWords } from './words.ts'

type QueueEmptyProps = { resource: string; view: ViewNow; lesson: ReactNode }

/** Three kinds of nothing: no case ever, all done here, or filters that fit none. */
export function QueueEmpty({ resource, view, lesson }: QueueEmptyProps) {
  const say = useSay()
  const counts = useViewCounts(resource, view.saved)
  if (counts.all === 0) return lesson
  if (view.isNarrowed) {
    return (
      <EmptyState
        title={say(queueWords.noneTitle)}
        action={
          <Button variant="outlined" onClick={view.plain}>
            {say(uiWords.clearFilters)}
          </Button>
        }
      >
        {say(queueWords.noneText, { view: view.current.label })}
      </EmptyState>
    )
  }
  const all = view.views.find((one) => one.name === 'all')
  return (
    <EmptyState
      icon={<DoneAll />}
      title={say(queueWords.doneTitle)}
      action={
        all && (
          <Button variant="outlined" onClick={() => view.show(all)}>
            {say(queueWords.showAll)}
          </Button>
        )
      }
    >
      {say(queueWords.doneText)}
    </EmptyState>
  )
}
