import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { refusal } from '#shared/workflow/refusal.ts'
import { type Action, type ActionOf, actionNames, type Workflow } from '#shared/workflow/workflow.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useMe } from '../ui/useMe.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { ActionButton } from './ActionButton.tsx'
import { ActionSheet } from './ActionSheet.tsx'
import type { ActionForms, ActionRecord, WorkflowWords } from './actionForms.ts'
import { dropOpened, keepOpened, readOpened } from './drafts.ts'
import { isStateOf } from './StateChip.tsx'
import { usePaletteActions } from './search/paletteActions.ts'
import { useAct } from './useAct.ts'
import { whyNot } from './whyNot.ts'
import { workflowWords } from './words.ts'

export type ActionBarProps<W extends Workflow, R extends ActionRecord> = {
  resource: string
  workflow: W
  words: WorkflowWords<W>
  record: R
  forms: ActionForms<W, R>
  /** After an action was taken, with its name: to go on to the next case, say. */
  onTaken?: (action: ActionOf<W>) => void
}

/**
 * Everything that can be done from the present state, by anybody: what this person may not do stays, greyed, saying why.
 * An action with a form opens it beside the case; without one it is taken at once.
 */
export function ActionBar<W extends Workflow, R extends ActionRecord>(props: ActionBarProps<W, R>) {
  const { resource, workflow, words, record, forms, onTaken } = props
  const say = useSay()
  const sayProblem = useSayProblem()
  const locale = useLanguage()
  const notify = useNotify()
  const me = useMe()
  const now = useNow()
  const act = useAct(resource, record)
  // Somebody called away to another case finds the form as they left it.
  const [open, setOpened] = useState<ActionOf<W> | undefined>(() => {
    const left = readOpened(resource, record.id)
    return actionNames(workflow).find((name) => name === left && forms[name])
  })
  const setOpen = (action: ActionOf<W> | undefined) => {
    setOpened(action)
    if (action) keepOpened(resource, record.id, action)
    else dropOpened(resource, record.id)
  }
  const formOf = (action: ActionOf<W>) => forms[action]

  const reasonAgainst = (name: ActionOf<W>) => {
    const action = workflow.actions[name]
    const code = me && action ? refusal(workflow, name, me, record, now) : null
    return action && code ? whyNot(code, action, record, locale) : null
  }
  const offered = actionNames(workflow).flatMap((name) => {
    const action = workflow.actions[name]
    if (!action || action.needs === 'system' || !action.from.includes(record.state)) return []
    return [{ name, action, reason: reasonAgainst(name) }]
  })
  const inOrder = offered.toSorted((a, b) => loudness(a.action) - loudness(b.action))

  const taken = (name: ActionOf<W>) => {
    setOpen(undefined)
    notify(capitalised(say(words.actions[name].done)), { type: 'success' })
    onTaken?.(name)
  }
  const take = ({ name, reason }: (typeof offered)[number]) => {
    if (reason) return notify(reason.whole, { type: 'info' })
    if (formOf(name)) return setOpen(name)
    act.mutate(
      { action: name, body: {} },
      { onSuccess: () => taken(name), onError: (error) => notify(sayProblem(error), { type: 'error' }) },
    )
  }
  useKeys(
    offered.flatMap((each) =>
      each.action.key
        ? [
            {
              id: `${resource}.${each.name}`,
              keys: each.action.key,
              says: each.reason ? undefined : words.actions[each.name].label,
              run: () => take(each),
            },
          ]
        : [],
    ),
  )

  usePaletteActions(
    inOrder.map((each) => ({
      id: `${resource}.${each.name}`,
      label: say(words.actions[each.name].label),
      keys: each.action.key,
      reason: each.reason?.whole,
      run: () => take(each),
    })),
  )

  const form = open && formOf(open)
  return (
    <Bar role="toolbar" aria-label={say(workflowWords.actions)}>
      {inOrder.length === 0 && <p>{say(workflowWords.noActions)}</p>}
      {inOrder.map((each) => (
        <ActionButton
          key={each.name}
          label={say(words.actions[each.name].label)}
          shortcut={each.action.key}
          keyWord={`${resource}.${each.name}`}
          tone={each.action.tone}
          reason={each.reason}
          isBusy={act.isPending}
          isOpen={open === each.name}
          onPress={() => take(each)}
        />
      ))}
      {open && form && (
        <ActionSheet
          key={open}
          resource={resource}
          action={open}
          tone={workflow.actions[open]?.tone}
          words={words.actions[open]}
          sayState={(state) => (isStateOf(workflow, state) ? say(words.states[state]) : state)}
          record={record}
          blocked={reasonAgainst(open)?.whole}
          form={form}
          onClose={() => setOpen(undefined)}
          onTaken={() => taken(open)}
        />
      )}
    </Bar>
  )
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const loudness = (action: Action<string>) => (action.tone === 'primary' ? 0 : action.tone === 'danger' ? 2 : 1)

const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 3,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minHeight: 52,
  padding: '9px 16px',
  backgroundColor: theme.palette.background.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > p': { margin: 0, color: theme.palette.text.secondary },
}))
