import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  Form,
  RadioButtonGroupInput,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  TextInput,
  useNotify,
} from 'react-admin'
import { useWatch } from 'react-hook-form'
import { Link, useNavigate } from 'react-router'
import type { Brand } from '#shared/brands/schema.ts'
import { permissionScopeWords } from '#shared/gating/lifeWords.ts'
import type { Gating } from '#shared/gating/schema.ts'
import { gatingScopes } from '#shared/gating/scopes.ts'
import { createWords, queueWords } from '#shared/gating/screenWords.ts'
import type { Listing } from '#shared/listings/schema.ts'
import type { Seller } from '#shared/sellers/schema.ts'
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

const formId = 'open-gating'
const key = draftKey('gating', 'new', 'open')

/** Opens a review that a seller asked for outside the portal. */
export default function GatingCreate() {
  const say = useSay()
  const mayOpen = useMay('gating:open')
  return <Page title={say(createWords.title)}>{mayOpen ? <OpenForm /> : <Forbidden />}</Page>
}

function OpenForm() {
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const [start] = useState(() => ({ scope: 'brand', ...readDraft(key) }))
  const open = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.call<Gating>('POST', '/gating', { body }),
    onSuccess: (record) => {
      dropDraft(key)
      void client.invalidateQueries({ queryKey: ['gating'] })
      notify(say(createWords.opened, { number: record.number }), { type: 'success' })
      navigate(caseAddress(record))
    },
  })
  const send = async (values: Record<string, unknown>) => {
    try {
      await open.mutateAsync(bodyOf(values))
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
            <Button component={Link} to="/gating" size="medium">
              {say(createWords.cancel)}
            </Button>
          </footer>
        </Rows>
        <DraftKeeper draftKey={key} />
      </Form>
    </Sheet>
  )
}

/** Only what belongs to the scope is sent, whatever was chosen under another before. */
function bodyOf({ sellerId, scope, brandId, category, listingIds, reason }: Record<string, unknown>) {
  const hasListings = Array.isArray(listingIds) && listingIds.length > 0
  return {
    ...{ sellerId, scope, reason },
    ...(scope === 'brand' && brandId ? { brandId } : {}),
    ...(scope === 'category' && category ? { category } : {}),
    ...(hasListings && { listingIds }),
  }
}

function Inputs() {
  const say = useSay()
  const locale = useLanguage()
  const [sellerId, scope] = useWatch({ name: ['sellerId', 'scope'] })
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
      <RadioButtonGroupInput
        source="scope"
        label={say(queueWords.scope)}
        choices={gatingScopes.map((id) => ({ id, name: say(permissionScopeWords[id]) }))}
        translateChoice={false}
        helperText={false}
      />
      {scope === 'brand' && (
        <ReferenceInput source="brandId" reference="brands" perPage={20} sort={{ field: 'name', order: 'ASC' }}>
          <AutocompleteInput
            label={say(createWords.brand)}
            optionText={(brand?: Brand) => (brand ? (locale === 'ko' ? brand.nameKo : brand.name) : '')}
            filterToQuery={(q: string) => ({ q })}
            validate={required()}
            helperText={false}
          />
        </ReferenceInput>
      )}
      {scope === 'category' && (
        <TextInput source="category" label={say(createWords.category)} validate={required()} helperText={false} />
      )}
      {sellerId && (
        <ReferenceArrayInput
          source="listingIds"
          reference="listings"
          filter={{ sellerId }}
          perPage={50}
          sort={{ field: 'title', order: 'ASC' }}
        >
          <AutocompleteArrayInput
            label={say(createWords.listings)}
            helperText={say(createWords.listingsHint)}
            optionText={(listing?: Listing) => listing?.title ?? ''}
            filterToQuery={(q: string) => ({ q })}
            validate={scope === 'product' ? required() : undefined}
          />
        </ReferenceArrayInput>
      )}
      <TextInput
        source="reason"
        label={say(createWords.reason)}
        validate={required()}
        helperText={false}
        multiline
        minRows={4}
      />
      <LikelyDuplicates sellerId={sellerId} kind="gating" />
    </>
  )
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
        <Button component={Link} to={caseAddress({ kind: 'gating', id })} variant="text">
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
