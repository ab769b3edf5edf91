import ReportGmailerrorred from '@mui/icons-material/ReportGmailerrorred'
import Button from '@mui/material/Button'
import { Component, type ReactNode } from 'react'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useSay } from '../ui/useSay.ts'
import { appWords } from './words.ts'

type State = { error: Error | null }

/** Keeps a broken screen from taking the frame with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    if (!this.state.error) return this.props.children
    return <Broken error={this.state.error} onReset={() => this.setState({ error: null })} />
  }
}

function Broken({ error, onReset }: { error: Error; onReset: () => void }) {
  const say = useSay()
  // A screen that was not loaded before a new version came out is gone from the server: only a reload finds it.
  const isOldVersion = /dynamically imported module|module script/i.test(error.message)
  return (
    <Page title={say(appWords.broken)}>
      <EmptyState
        icon={<ReportGmailerrorred />}
        title={say(appWords.broken)}
        action={
          <Button variant="outlined" onClick={isOldVersion ? () => window.location.reload() : onReset}>
            {say(appWords.reload)}
          </Button>
        }
      >
        {say(appWords.brokenText)}
      </EmptyState>
    </Page>
  )
}
