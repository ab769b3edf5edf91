import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { useNotify, useRedirect } from 'react-admin'
import { useBlocker } from 'react-router'
import type { MonitoringBody } from '#shared/settings/monitoring.ts'
import type { SettingVersion } from '#shared/settings/schema.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { DiscardSheet } from './DiscardSheet.tsx'
import { MonitoringBackTest } from './MonitoringBackTest.tsx'
import { PublishSheet } from './PublishSheet.tsx'
import { SettingEditor } from './SettingEditor.tsx'
import { SettingHistory } from './SettingHistory.tsx'
import { useDraft } from './useDraft.ts'
import { useCheck } from './useSettings.ts'
import { settingWords } from './words.ts'

type SettingDraftProps = { draft: SettingVersion; versions: readonly SettingVersion[] }

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A draft in the writing. What was typed stays, whatever colleagues or the network do meanwhile. */
export function SettingDraft({ draft, versions }: SettingDraftProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const redirect = useRedirect()
  const { save } = useDraft(draft)
  const errors = useCheck(draft)
  const [value, setValue] = useState(draft.body)
  const [base, setBase] = useState(draft)
  const [sheet, setSheet] = useState<'publish' | 'discard'>()
  const isUnsaved = !isSame(value, base.body)
  const isTheirs = draft.version > base.version && !isSame(draft.body, base.body)
  // Nothing typed: what a colleague saved is simply shown.
  useEffect(() => {
    if (draft.version === base.version || (isUnsaved && isTheirs)) return
    setBase(draft)
    if (!isUnsaved) setValue(draft.body)
  }, [draft, base, isUnsaved, isTheirs])
  const [isGone, setIsGone] = useState(false)
  // Only after the warning was taken back: what was typed goes with the draft, and nobody is asked about it.
  useEffect(() => {
    if (isGone) redirect('list', 'settings')
  }, [isGone, redirect])
  useLeaveWarning(isUnsaved && !isGone, say(settingWords.leaveUnsaved))

  const submit = async () => {
    if (!isUnsaved || save.isPending) return
    const saved = await save.mutateAsync({ body: value, version: base.version }).catch(() => null)
    if (!saved) return
    setBase(saved)
    notify(say(settingWords.saved), { type: 'success' })
  }
  useKeys([{ keys: 'mod+Enter', says: settingWords.save, evenInFields: true, run: () => void submit() }])

  const takeTheirs = () => {
    setBase(draft)
    setValue(draft.body)
  }
  const count = Object.keys(errors).length
  const mayPublish = draft.allowedActions.includes('publish')
  return (
    <Frame>
      {save.error && !isTheirs && <Alert severity="error">{sayProblem(save.error)}</Alert>}
      {isUnsaved && isTheirs && (
        <Alert
          severity="warning"
          action={
            <>
              <Button onClick={takeTheirs}>{say(settingWords.takeTheirs)}</Button>
              <Button onClick={() => setBase(draft)}>{say(settingWords.keepMine)}</Button>
            </>
          }
        >
          {say(settingWords.changedMeanwhile)}
        </Alert>
      )}
      <SettingEditor
        name={draft.name}
        value={value}
        onChange={setValue}
        errors={isUnsaved ? {} : errors}
        isReadOnly={false}
      />
      {draft.name === 'monitoring' && <MonitoringBackTest body={value as MonitoringBody} />}
      <SettingHistory current={{ ...draft, body: value }} versions={versions} />
      <Bar>
        <Button
          size="medium"
          variant={isUnsaved ? 'contained' : 'outlined'}
          disabled={!isUnsaved || save.isPending}
          endIcon={<KeyHint keys="mod+Enter" />}
          onClick={() => void submit()}
        >
          {say(settingWords.save)}
        </Button>
        {mayPublish && (
          <Button
            size="medium"
            variant={isUnsaved ? 'outlined' : 'contained'}
            disabled={isUnsaved}
            aria-expanded={sheet === 'publish'}
            onClick={() => setSheet('publish')}
          >
            {say(settingWords.publish)} …
          </Button>
        )}
        <span role="status">
          {isUnsaved ? say(settingWords.unsaved) : count > 0 ? say(settingWords.problems, { count }) : null}
        </span>
        {draft.allowedActions.includes('delete') && (
          <Button
            size="medium"
            variant="text"
            color="error"
            sx={{ ml: 'auto' }}
            aria-expanded={sheet === 'discard'}
            onClick={() => setSheet('discard')}
          >
            {say(settingWords.discard)}
          </Button>
        )}
      </Bar>
      {sheet === 'publish' && <PublishSheet draft={draft} errors={errors} onClose={() => setSheet(undefined)} />}
      {sheet === 'discard' && (
        <DiscardSheet
          draft={draft}
          onDiscarded={() => {
            notify(say(settingWords.discarded), { type: 'success' })
            setIsGone(true)
          }}
          onClose={() => setSheet(undefined)}
        />
      )}
    </Frame>
  )
}

/** Asks before the page goes away with what was not saved. */
function useLeaveWarning(isUnsaved: boolean, question: string): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(question)) blocker.proceed()
    else blocker.reset()
  }, [blocker, question])
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}

const Frame = styled('div')({ flex: 1, display: 'flex', flexDirection: 'column' })

/** What can be done with the draft; never scrolls away. */
const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 3,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minHeight: 52,
  marginTop: 'auto',
  padding: '9px 16px',
  backgroundColor: theme.palette.background.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span': { color: theme.palette.text.secondary },
}))
