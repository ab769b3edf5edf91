import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  AutocompleteInput,
  Form,
  RadioButtonGroupInput,
  ReferenceInput,
  required,
  TextInput,
  useNotify,
} from 'react-admin'
import { Link, useNavigate } from 'react-router'
import type { Appeal } from '#shared/appeals/schema.ts'
import { formWords } from '#shared/appeals/screenWords.ts'
import { channelWords } from '#shared/appeals/words.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { problemOf } from '../ui/problem.ts'
import { useApi } from '../ui/useApi.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { DraftKeeper } from '../workflow/DraftKeeper.tsx'
import { draftKey, dropDraft, readDraft } from '../workflow/drafts.ts'
import { workflowWords } from '../workflow/words.ts'
import { caseAddress } from '../workflow/workspace/cameFrom.ts'
import { MeasureChoice } from './MeasureChoice.tsx'
import { NewField } from './NewField.tsx'

const formId = 'lodge-appeal'
const key = draftKey('appeals', 'new', 'open')

/** Whose measure, which one, and what they say. */
export function LodgeForm() {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const [start] = useState(() => ({ channel: 'phone', ...readDraft(key) }))
  const lodge = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.call<Appeal>('POST', '/appeals', { body }),
    onSuccess: (record) => {
      dropDraft(key)
      void client.invalidateQueries({ queryKey: ['appeals'] })
      notify(say(formWords.lodged, { number: record.number }), { type: 'success' })
      navigate(caseAddress(record))
    },
  })
  const send = async ({ sellerId, decisionId, channel, statement, whatIsNew }: Record<string, unknown>) => {
    try {
      await lodge.mutateAsync({ sellerId, decisionId, channel, statement, ...(whatIsNew ? { whatIsNew } : {}) })
    } catch (error) {
      return problemOf(error)?.errors
    }
  }
  useKeys([
    {
      keys: 'mod+Enter',
      evenInFields: true,
      run: () => {
        const form = document.getElementById(formId)
        if (form instanceof HTMLFormElement && !lodge.isPending) form.requestSubmit()
      },
    },
  ])
  return (
    <Sheet>
      <p>{say(formWords.createLead)}</p>
      <Form id={formId} record={start} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {lodge.error && <Alert severity="error">{sayProblem(lodge.error)}</Alert>}
          <ReferenceInput source="sellerId" reference="sellers" perPage={25}>
            <AutocompleteInput
              label={say(formWords.sellerAsked)}
              optionText={(seller: Seller) => `${seller.name} · ${seller.externalId}`}
              filterToQuery={(q: string) => ({ q })}
              validate={required()}
              helperText={false}
            />
          </ReferenceInput>
          <MeasureChoice />
          <RadioButtonGroupInput
            source="channel"
            label={say(formWords.channel)}
            choices={(['phone', 'email'] as const).map((id) => ({ id, name: say(channelWords[id]) }))}
            translateChoice={false}
            helperText={false}
          />
          <TextInput
            source="statement"
            label={say(formWords.statement)}
            helperText={say(formWords.statementHint)}
            validate={required()}
            multiline
            minRows={5}
          />
          <NewField />
          <footer>
            <Button
              type="submit"
              size="medium"
              variant="contained"
              disabled={lodge.isPending}
              endIcon={<KeyHint keys="mod+Enter" />}
            >
              {say(formWords.lodge)}
            </Button>
            <Button component={Link} to="/appeals" size="medium">
              {say(workflowWords.cancel)}
            </Button>
          </footer>
        </Rows>
        <DraftKeeper draftKey={key} />
      </Form>
    </Sheet>
  )
}

const Sheet = styled('div')(({ theme }) => ({
  maxWidth: 640,
  padding: 24,
  '& > p': { margin: '0 0 16px', maxWidth: '72ch', color: theme.palette.text.secondary },
}))

const Rows = styled('div')({
  display: 'grid',
  gap: 16,
  '& footer': { display: 'flex', gap: 8 },
})
