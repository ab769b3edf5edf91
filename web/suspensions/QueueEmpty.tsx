import DoneAll from '@mui/icons-material/DoneAll'
import UploadFile from '@mui/icons-material/UploadFileOutlined'
import Button from '@mui/material/Button'
import { useListContext } from 'react-admin'
import { Link } from 'react-router'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { uiWords } from '../ui/words.ts'
import { OpenByHand } from './OpenByHand.tsx'
import { isNarrowed, standardViews, standardViewWords, viewOf } from './queueViews.ts'
import { useOwnViews, useViewCounts } from './useQueueViews.ts'

/** Three kinds of nothing: no case ever, all done here, or filters that fit none. */
export function QueueEmpty() {
  const say = useSay()
  const { filterValues, setFilters } = useListContext()
  const { views } = useOwnViews()
  const counts = useViewCounts(views)
  const view = viewOf(filterValues, views)

  if (counts.get('all') === 0) return <FirstLesson />
  if (isNarrowed(filterValues, view)) {
    const standard = standardViews.find(({ name }) => name === view.name)
    const name = standard ? say(standardViewWords[standard.name]) : view.name
    return (
      <EmptyState
        title={say(queueWords.noneTitle)}
        action={
          <Button variant="outlined" onClick={() => setFilters(view.filter)}>
            {say(uiWords.clearFilters)}
          </Button>
        }
      >
        {say(queueWords.noneText, { view: name })}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<DoneAll />}
      title={say(queueWords.doneTitle)}
      action={
        <Button variant="outlined" onClick={() => setFilters({})}>
          {say(queueWords.showAll)}
        </Button>
      }
    >
      {say(queueWords.doneText)}
    </EmptyState>
  )
}

function FirstLesson() {
  const say = useSay()
  const mayLoad = useMay('imports:run')
  return (
    <EmptyState
      icon={<UploadFile />}
      title={say(queueWords.firstTitle)}
      action={
        <>
          {mayLoad && (
            <Button component={Link} to="/imports" variant="contained">
              {say(queueWords.loadFile)}
            </Button>
          )}
          <OpenByHand />
        </>
      }
    >
      {say(queueWords.firstText)} {!mayLoad && say(queueWords.firstWait)}
    </EmptyState>
  )
}
