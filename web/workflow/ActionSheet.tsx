import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Form } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import type { Words } from '#shared/text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import type { ActionForm, ActionRecord } from './actionForms.ts'
import { DraftKeeper } from './DraftKeeper.tsx'
import { draftKey, dropDraft, readDraft } from './drafts.ts'
import { useMarkEditing } from './presence/editing.ts'
import { RefusedNote } from './RefusedNote.tsx'
import { useAct } from './useAct.ts'
import { workflowWords } from './words.ts'

type ActionSheetProps<R extends ActionRecord> = {
  resource: string
  action: string
  tone?: 'primary' | 'danger'
  words: { label: Words; explains: Words }
  sayState: (state: string) => string
  record: R
  /** Why it became impossible while the sheet was open. */
  blocked?: string
  form: ActionForm<R>
  onClose: () => void
  onTaken: () => void
}

/** The words an action needs, beside the case. Refusals stand on their fields; nothing typed is lost. */
export function ActionSheet<R extends ActionRecord>(props: ActionSheetProps<R>) {
  const { resource, action, tone, words, sayState, record, blocked, form, onClose, onTaken } = props
  const say = useSay()
  const formId = useId()
  useMarkEditing(record.id)
  const act = useAct(resource, record)
  const client = useQueryClient()
  const key = draftKey(resource, record.id, action)
  const [start] = useState(() => ({ ...form.initial?.(record), ...readDraft(key) }))

  const send = async (values: Record<string, unknown>) => {
    try {
      await act.mutateAsync({ action, body: withoutBlanks(form.body?.(values) ?? values) })
    } catch (error) {
      return problemOf(error)?.errors
    }
    dropDraft(key)
    onTaken()
  }

  const reload = () => {
    act.reset()
    void client.invalidateQueries({ queryKey: [resource, 'getOne', { id: record.id }] })
    void client.invalidateQueries({ queryKey: [resource, 'file', record.id] })
  }

  return (
    <SideSheet
      title={say(words.label)}
      note={say(words.explains)}
      onClose={onClose}
      footer={
        <>
          <Button
            type="submit"
            form={formId}
            size="medium"
            variant="contained"
            color={tone === 'danger' ? 'error' : 'primary'}
            disabled={act.isPending || blocked !== undefined}
            endIcon={<KeyHint keys="mod+Enter" />}
          >
            {say(words.label)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(workflowWords.cancel)}
          </Button>
        </>
      }
    >
      <Form id={formId} record={start} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {act.error && <RefusedNote error={act.error} sayState={sayState} onReload={reload} />}
          {!act.error && blocked && <Alert severity="warning">{blocked}</Alert>}
          <form.Fields record={record} />
        </Rows>
        <SubmitKey formId={formId} />
        <DraftKeeper draftKey={key} />
      </Form>
    </SideSheet>
  )
}

/** The wire knows absent, not empty: what was cleared is left out. */
const withoutBlanks = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )

function SubmitKey({ formId }: { formId: string }) {
  const { formState } = useFormContext()
  useKeys([
    {
      keys: 'mod+Enter',
      evenInFields: true,
      run: () => {
        const element = document.getElementById(formId)
        if (!formState.isSubmitting && element instanceof HTMLFormElement) element.requestSubmit()
      },
    },
  ])
  return null
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
