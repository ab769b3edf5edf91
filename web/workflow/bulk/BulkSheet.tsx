import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { Form } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { houseActionWords } from '#shared/bulk/words.ts'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { problemOf } from '../../ui/problem.ts'
import { SideSheet } from '../../ui/SideSheet.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import type { ActionForm } from '../actionForms.ts'
import { BulkRefusal } from './BulkRefusal.tsx'
import { houseForms } from './HouseForms.tsx'
import { actionLabel, type BulkKit, type Choice, isHouseAction } from './kit.ts'
import { PreviewNote } from './PreviewNote.tsx'
import { RunView } from './RunView.tsx'
import { usePreview, useStartRun } from './useBulk.ts'
import { bulkWords } from './words.ts'

type BulkSheetProps<R extends CaseRecord> = BulkKit<R> & {
  action: string
  choice: Choice
  /** One of the cases: suggestions in the form come from it. */
  sample: R | undefined
  /** With whether something was started. */
  onClose: (isStarted: boolean) => void
}

/** One action for many: who can take it, the form that goes for all, and then how it goes. */
export function BulkSheet<R extends CaseRecord>(props: BulkSheetProps<R>) {
  const { resource, action, choice, onClose } = props
  const say = useSay()
  const [runId, setRunId] = useState<string>()
  // What was asked for stays as it was, whatever is selected meanwhile.
  const [asked] = useState(choice)
  const label = say(actionLabel(resource, action))
  if (runId) {
    return (
      <SideSheet title={say(bulkWords.runOf, { action: label })} onClose={() => onClose(true)}>
        <RunView id={runId} isBrief />
      </SideSheet>
    )
  }
  return <AskSheet {...props} choice={asked} label={label} onRun={setRunId} />
}

function AskSheet<R extends CaseRecord>(props: BulkSheetProps<R> & { label: string; onRun: (id: string) => void }) {
  const { resource, words, forms, action, choice, sample, label, onRun, onClose } = props
  const say = useSay()
  const formId = useId()
  const preview = usePreview(resource, action, choice)
  const run = useStartRun(resource, action)
  const isHouse = isHouseAction(action)
  const form: ActionForm<R> | undefined = isHouse ? houseForms[action] : forms?.[action]
  const [start] = useState(() => (sample && form?.initial ? form.initial(sample) : {}))
  const explains = isHouse ? houseActionWords[action].explains : words?.actions[action]?.explains
  const eligible = preview.data?.eligible ?? 0

  const send = async (values: Record<string, unknown>) => {
    try {
      const told = form ? (form.body?.(values) ?? values) : {}
      const body = isHouse ? told : withoutBlanks(told)
      onRun((await run.mutateAsync({ ...choice, body })).id)
    } catch (error) {
      return onFields(problemOf(error)?.errors)
    }
  }
  return (
    <SideSheet
      title={label}
      note={explains && say(explains)}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button
            type="submit"
            form={formId}
            size="medium"
            variant="contained"
            disabled={run.isPending || eligible === 0}
            endIcon={<KeyHint keys="mod+Enter" />}
          >
            {say(bulkWords.start, { action: label, count: eligible.toLocaleString() })}
          </Button>
          <Button size="medium" onClick={() => onClose(false)}>
            {say(bulkWords.cancel)}
          </Button>
        </>
      }
    >
      <Form id={formId} record={start} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {run.error ? <BulkRefusal error={run.error} /> : <PreviewNote preview={preview} />}
          {form && sample && eligible > 0 && (
            <>
              {!isHouse && <Quiet>{say(bulkWords.sample, { number: sample.number })}</Quiet>}
              <form.Fields record={sample} />
            </>
          )}
          {eligible > 0 && <Quiet>{say(isHouse ? bulkWords.undoPromiseHouse : bulkWords.undoPromise)}</Quiet>}
        </Rows>
        <SubmitKey formId={formId} />
      </Form>
    </SideSheet>
  )
}

/** The wire knows absent, not empty: what was cleared is left out. */
const withoutBlanks = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )

/** The server names the fields of the body as such. */
const onFields = (errors: Record<string, string> | undefined) =>
  errors && Object.fromEntries(Object.entries(errors).map(([field, text]) => [field.replace(/^body\./, ''), text]))

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

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
