import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  AutocompleteInput,
  BooleanInput,
  Form,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useNotify,
} from 'react-admin'
import { useWatch } from 'react-hook-form'
import { Link, useNavigate } from 'react-router'
import { claimWords, reporterTypeWords, rightTypeWords } from '#shared/counterfeits/registerWords.ts'
import { claims, isOutside, type ReporterType } from '#shared/counterfeits/reporters.ts'
import { isNumbered, numberPrefixes, type RightType, rightTypes } from '#shared/counterfeits/rights.ts'
import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import { createWords } from '#shared/counterfeits/screenWords.ts'
import { checkItemWords } from '#shared/counterfeits/words.ts'
import type { Listing } from '#shared/listings/schema.ts'
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
import { caseAddress } from '../workflow/workspace/cameFrom.ts'
import { OneOf, Sentence } from './Choices.tsx'
import { reportBody } from './reportBody.ts'

const formId = 'record-report'
const key = draftKey('counterfeits', 'new', 'open')
const reportedByHand = ['rights_owner', 'agent', 'customer', 'third_party', 'internal'] as const

/** A report that reached us by phone or mail. */
export default function CounterfeitCreate() {
  const say = useSay()
  return <Page title={say(createWords.title)}>{useMay('counterfeits:open') ? <ReportForm /> : <Forbidden />}</Page>
}

function ReportForm() {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const [start] = useState(() => readDraft(key) ?? {})
  const open = useMutation({
    mutationFn: (body: object) => api.call<Counterfeit>('POST', '/counterfeits', { body }),
    onSuccess: (record) => {
      dropDraft(key)
      void client.invalidateQueries({ queryKey: ['counterfeits'] })
      notify(say(createWords.done, { number: record.number }), { type: 'success' })
      navigate(caseAddress(record))
    },
  })
  const send = async (values: Record<string, unknown>) => {
    try {
      await open.mutateAsync(reportBody(values))
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
          {open.error && <Alert severity="error">{sayProblem(open.error)}</Alert>}
          <ReporterInputs />
          <GoodsInputs />
          <RightInputs />
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
            <Button component={Link} to="/counterfeits" size="medium">
              {say(createWords.cancel)}
            </Button>
          </footer>
        </Rows>
        <DraftKeeper draftKey={key} />
      </Form>
    </Sheet>
  )
}

function ReporterInputs() {
  const say = useSay()
  const type: ReporterType | undefined = useWatch({ name: 'reporter.type' })
  return (
    <>
      <OneOf source="reporter.type" label={createWords.reporterType} words={reporterTypeWords} among={reportedByHand} />
      <Sentence source="reporter.name" label={createWords.reporterName} rows={1} />
      {type && isOutside(type) && (
        <TextInput
          source="reporter.email"
          type="email"
          label={say(createWords.reporterEmail)}
          helperText={say(createWords.reporterEmailHint)}
          validate={required()}
        />
      )}
    </>
  )
}

function GoodsInputs() {
  const say = useSay()
  return (
    <>
      <ReferenceInput source="listingId" reference="listings" perPage={20} sort={{ field: 'title', order: 'ASC' }}>
        <AutocompleteInput
          label={say(createWords.listing)}
          helperText={say(createWords.listingHint)}
          optionText={(listing?: Listing) => (listing ? `${listing.title} · ${listing.sellerName}` : '')}
          filterToQuery={(q: string) => ({ q })}
          validate={required()}
        />
      </ReferenceInput>
      <SelectInput
        source="claim"
        label={say(createWords.claim)}
        choices={claims.map((id) => ({ id, name: say(claimWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <Sentence source="statement" label={createWords.statement} rows={4} />
    </>
  )
}

function RightInputs() {
  const say = useSay()
  const type: RightType | undefined = useWatch({ name: 'right.type' })
  const prefix = type && isNumbered(type) ? numberPrefixes[type] : null
  return (
    <>
      <SelectInput
        source="right.type"
        label={say(createWords.rightType)}
        emptyText={say(createWords.rightUnknown)}
        choices={rightTypes.map((id) => ({ id, name: say(rightTypeWords[id]) }))}
        translateChoice={false}
        helperText={false}
      />
      {prefix && (
        <TextInput
          source="right.number"
          label={say(createWords.rightNumber)}
          helperText={say(createWords.rightNumberHint, { prefix })}
          validate={required()}
        />
      )}
      {type && <Sentence source="right.title" label={createWords.rightTitle} rows={1} isOptional={prefix !== null} />}
      {type && (
        <Sentence source="right.ownerName" label={createWords.rightOwner} rows={1} isOptional={prefix !== null} />
      )}
      <fieldset>
        <legend>{say(createWords.given)}</legend>
        <BooleanInput source="isDeclared" label={say(checkItemWords.declaration.name)} helperText={false} />
        <BooleanInput source="isIdentityShown" label={say(checkItemWords.identity.name)} helperText={false} />
        <BooleanInput source="isAuthorityShown" label={say(checkItemWords.authority.name)} helperText={false} />
        <BooleanInput source="isJudgmentShown" label={say(checkItemWords.judgment.name)} helperText={false} />
      </fieldset>
    </>
  )
}

const Sheet = styled('div')(({ theme }) => ({
  maxWidth: 640,
  padding: 24,
  '& > p': { margin: '0 0 16px', maxWidth: '72ch', color: theme.palette.text.secondary },
  '& fieldset': { margin: 0, padding: 0, border: 0 },
  '& legend': { ...theme.typography.subtitle2, padding: 0 },
}))

const Rows = styled('div')({
  display: 'grid',
  gap: 16,
  '& footer': { display: 'flex', gap: 8 },
})
