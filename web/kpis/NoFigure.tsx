import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { features } from '#shared/features.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useSay } from '../ui/useSay.ts'
import { kpiWords } from './words.ts'

/** An address that no board and no figure has. */
export function NoFigure() {
  const say = useSay()
  return (
    <Page title={say(features.kpis.label)}>
      <EmptyState
        title={say(kpiWords.noFigure)}
        action={
          <Button variant="outlined" component={Link} to="/kpis">
            {say(kpiWords.toBoards)}
          </Button>
        }
      >
        {say(kpiWords.noFigureText)}
      </EmptyState>
    </Page>
  )
}
