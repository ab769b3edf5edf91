import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AutocompleteInput, Form, ReferenceInput, required, TextInput, useNotify } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { Link, useNavigate } from 'react-router'
import type { Seller } from '#shared/sellers/schema.ts'
import type { Settlement } from '#shared/settlements/schema.ts'
import { createWords, formWords } from '#shared/settlements/screenWords.ts'
import { Forbidden } from '../ui/Forbidden.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { useApi } from '../ui/useApi.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { DraftKeeper } from '../workflow/DraftKeeper.tsx'
import { draftKey, dropDraft, readDraft } from '../workflow/drafts.ts'
import { LikelyDuplicates } from '../workflow/links/LikelyDuplicates.tsx'
import { caseAddress } from '../workflow/workspace/cameFrom.ts'
import { ClassifyFields, classified } from './ClassifyFields.tsx'

const formId = 'open-settlement'
const key = draftKey('settlements', 'new', 'open')

/** Takes a ticket down for a seller who calls. */
export default function SettlementCreate() {
  const say = useSay()
  const mayOpen = useMay('settlements:open')
  return <Page title={say(createWords.title)}>{mayOpen ? <OpenForm /> : <Forbidden />}</Page>
}

function OpenForm() {
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const [start] = useState(() => readDraft(key) ?? {})
  const open = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.call<Settlement>('POST', '/settlements', { body }),
    onSuccess: (record) => {
      dropDraft(key)
      void client.invalidateQueries({ queryKey: ['settlements'] })
      notify(say(createWords.opened, { number: record.number }), { type: 'success' })
      navigate(caseAddress(record))
    },
  })
  const send = async (values: Record<string, unknown>) => {
    try {
      await open.mutateAsync({ sellerId: values.sellerId, claim: values.claim, ...classified(values) })
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
        if (form instanceof HTMLFormElement && !open.isPending) form.requestSubmit()
      },
    },
  ])
  return (
    <Sheet>
      <p>{say(createWords.lead)}</p>
      <Form id={formId} record={start} onSubmit={send} noValidate disableInvalidFormNotification>
        <Rows>
          {open.error && <Refusal error={open.error} />}
          <ReferenceInput source="sellerId" reference="sellers" perPage={20} sort={{ field: 'name', order: 'ASC' }}>
            <AutocompleteInput
              label={say(createWords.seller)}
              helperText={say(createWords.sellerHint)}
              optionText={(seller?: Seller) => (seller ? `${seller.name} · ${seller.externalId}` : '')}
              filterToQuery={(q: string) => ({ q })}
              validate={required()}
            />
          </ReferenceInput>
          <ClassifyFields />
          <TextInput
            source="claim"
            label={say(formWords.claim)}
            helperText={false}
            validate={required()}
            multiline
            minRows={5}
          />
          <OpenAlready />
          <footer>
            <Button
              type="submit"
              size="medium"
              variant="contained"
              disabled={open.isPending}
              endIcon={<KeyHint keys="mod+Enter" />}
            >
              {say(createWords.submit)}
            </Button>
            <Button component={Link} to="/settlements" size="medium">
              {say(createWords.cancel)}
            </Button>
          </footer>
        </Rows>
        <DraftKeeper draftKey={key} />
      </Form>
    </Sheet>
  )
}

/** Warns before the ticket is opened, not after. */
function OpenAlready() {
  const [sellerId, type] = useWatch({ name: ['sellerId', 'type'] })
  return <LikelyDuplicates sellerId={sellerId} kind="settlements" policyId={type} />
}

/** Why it was not opened; the open ticket itself, when there is one. */
function Refusal({ error }: { error: unknown }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const problem = problemOf(error)
  const { id, number } = problem?.current ?? {}
  if (problem?.code !== 'already-open' || typeof id !== 'string')
    return <Alert severity="error">{sayProblem(error)}</Alert>
  return (
    <Alert
      severity="warning"
      action={
        <Button component={Link} to={caseAddress({ kind: 'settlements', id })} variant="text">
          {say(createWords.goThere, { number: typeof number === 'string' ? number : '' })}
        </Button>
      }
    >
      {say(createWords.already)}
    </Alert>
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
