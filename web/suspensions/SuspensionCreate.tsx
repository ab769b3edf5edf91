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
  SelectInput,
  TextInput,
  useGetList,
  useNotify,
} from 'react-admin'
import { useWatch } from 'react-hook-form'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { createWords } from '#shared/suspensions/proposalWords.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import { Forbidden } from '../ui/Forbidden.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { useApi } from '../ui/useApi.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { DraftKeeper } from '../workflow/DraftKeeper.tsx'
import { draftKey, dropDraft, readDraft } from '../workflow/drafts.ts'
import { LikelyDuplicates } from '../workflow/links/LikelyDuplicates.tsx'
import { caseAddress } from '../workflow/workspace/cameFrom.ts'

const formId = 'open-suspension'
const key = draftKey('suspensions', 'new', 'open')

/** Opens a case that no policy found: a seller, a policy, and what was seen. */
export default function SuspensionCreate() {
  const say = useSay()
  const mayOpen = useMay('suspensions:open')
  return <Page title={say(createWords.title)}>{mayOpen ? <OpenForm /> : <Forbidden />}</Page>
}

function OpenForm() {
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [start] = useState(() => ({ ...readDraft(key), ...sourceIn(search.get('source')) }))
  const open = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.call<Suspension>('POST', '/suspensions', { body }),
    onSuccess: (record) => {
      dropDraft(key)
      void client.invalidateQueries({ queryKey: ['suspensions'] })
      notify(say(createWords.opened, { number: record.number }), { type: 'success' })
      navigate(caseAddress(record))
    },
  })
  const send = async ({ severity, ...values }: Record<string, unknown>) => {
    try {
      await open.mutateAsync(severity && severity !== 'policy' ? { ...values, severity } : values)
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
          <Inputs />
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
            <Button component={Link} to="/suspensions" size="medium">
              {say(createWords.cancel)}
            </Button>
          </footer>
        </Rows>
        <DraftKeeper draftKey={key} />
      </Form>
    </Sheet>
  )
}

function Inputs() {
  const say = useSay()
  const locale = useLanguage()
  const { data: versions, isPending } = useGetList<PolicyVersion>('policies', {
    filter: { state: 'published' },
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'id', order: 'ASC' },
  })
  const inForce = (versions ?? []).filter((version) => version.isInForce)
  return (
    <>
      <ReferenceInput source="sellerId" reference="sellers" perPage={20} sort={{ field: 'name', order: 'ASC' }}>
        <AutocompleteInput
          label={say(createWords.seller)}
          helperText={say(createWords.sellerHint)}
          optionText={(seller?: Seller) => (seller ? `${seller.name} · ${seller.externalId}` : '')}
          filterToQuery={(q: string) => ({ q })}
          validate={required()}
        />
      </ReferenceInput>
      <SelectInput
        source="policyId"
        label={say(createWords.policy)}
        helperText={!isPending && inForce.length === 0 ? say(createWords.noPolicy) : false}
        choices={inForce.map((version) => ({
          id: version.policyId,
          name: locale === 'ko' ? version.nameKo : version.nameEn,
        }))}
        translateChoice={false}
        isPending={isPending}
        validate={required()}
      />
      <TextInput
        source="finding"
        label={say(createWords.finding)}
        helperText={say(createWords.findingHint)}
        validate={required()}
        multiline
        minRows={5}
      />
      <RadioButtonGroupInput
        source="severity"
        label={say(createWords.severity)}
        defaultValue="policy"
        choices={[
          { id: 'policy', name: say(createWords.byPolicy) },
          ...severities.map((id) => ({ id, name: say(severityWords[id]) })),
        ]}
        translateChoice={false}
        helperText={false}
      />
    </>
  )
}

/** Warns before the case is opened, not after. */
function OpenAlready() {
  const [sellerId, policyId] = useWatch({ name: ['sellerId', 'policyId'] })
  return <LikelyDuplicates sellerId={sellerId} kind="suspensions" policyId={policyId} />
}

/** Why it was not opened; the open case itself, when there is one. */
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
        <Button component={Link} to={caseAddress({ kind: 'suspensions', id })} variant="text">
          {say(createWords.goThere, { number: typeof number === 'string' ? number : '' })}
        </Button>
      }
    >
      {say(createWords.already)}
    </Alert>
  )
}

/** What a link elsewhere fills in: `?source={"sellerId":"…"}`. */
function sourceIn(text: string | null): Record<string, unknown> {
  if (!text) return {}
  try {
    const source: unknown = JSON.parse(text)
    return typeof source === 'object' && source !== null ? { ...source } : {}
  } catch {
    return {}
  }
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
