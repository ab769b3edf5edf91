import TravelExplore from '@mui/icons-material/TravelExplore'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useSay } from '../ui/useSay.ts'
import { appWords } from './words.ts'

export function NotFound() {
  const say = useSay()
  return (
    <Page title={say(appWords.lost)}>
      <EmptyState
        icon={<TravelExplore />}
        title={say(appWords.lost)}
        action={
          <Button variant="outlined" component={Link} to="/">
            {say(appWords.home)}
          </Button>
        }
      >
        {say(appWords.lostText)}
      </EmptyState>
    </Page>
  )
}
