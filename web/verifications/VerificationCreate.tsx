import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { AutocompleteInput, BooleanInput, Form, ReferenceInput, required, useGetOne, useNotify } from 'react-admin'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Seller } from '#shared/sellers/schema.ts'
import type { Verification } from '#shared/verifications/schema.ts'
import { formWords } from '#shared/verifications/screenWords.ts'
import { Forbidden } from '../ui/Forbidden.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { caseAddress } from '../workflow/workspace/cameFrom.ts'
import { ParticularInputs } from './ParticularInputs.tsx'
import { particularsBody } from './particularsBody.ts'

const formId = 'hand-in-particulars'

/** Hands in what a seller said: `?case=` for one that is open, `?seller=` for a seller's first or next. */
export default function VerificationCreate() {
  const say = useSay()
  const mayOpen = useMay('verifications:open')
  const [search] = useSearchParams()
  const caseId = search.get('case')
  return (
    <Page title={say(caseId ? formWords.againTitle : formWords.title)}>
      {!mayOpen ? <Forbidden /> : caseId ? <Again caseId={caseId} /> : <HandInForm sellerId={search.get('seller')} />}
    </Page>
  )
}

function Again({ caseId }: { caseId: string }) {
  const { data: record } = useGetOne<Verification>('verifications', { id: caseId })
  if (!record) return <SkeletonRows rows={10} />
  return <HandInForm sellerId={record.sellerId} again={record} />
}

/** Nothing that points at a person is filled in before: it is masked, and a mask is no answer. */
function HandInForm({ sellerId, again }: { sellerId: string | null; again?: Verification }) {
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const handIn = useMutation({
    mutationFn: ({ sellerId: chosen, isCircumvention, ...values }: Record<string, unknown>) => {
      const particulars = particularsBody(values)
      if (again) {
        const headers = { 'if-match': `"${again.version}"` }
        const url = `/verifications/${again.id}/submission` as const
        return api.call<Verification>('POST', url, { body: { particulars }, headers })
      }
      const body = { sellerId: chosen, particulars, ...(isCircumvention === true && { isCircumvention }) }
      return api.call<Verification>('POST', '/verifications', { body })
    },
    onSuccess: (record) => {
      void client.invalidateQueries({ queryKey: ['verifications'] })
      notify(say(formWords.opened, { number: record.number }), { type: 'success' })
      navigate(caseAddress(record))
    },
  })
  const send = async (values: Record<string, unknown>) => {
    try {
      await handIn.mutateAsync(values)
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
        if (form instanceof HTMLFormElement && !handIn.isPending) form.requestSubmit()
      },
    },
  ])
  return (
    <Sheet>
      <p>{say(formWords.lead)}</p>
      <Form
        id={formId}
        record={{ sellerId, sellerType: again?.sellerType ?? 'sole_trader', basis: 'reported' }}
        onSubmit={send}
        noValidate
        disableInvalidFormNotification
      >
        <Rows>
          {handIn.error && <Refusal error={handIn.error} />}
          <ReferenceInput source="sellerId" reference="sellers" perPage={20} sort={{ field: 'name', order: 'ASC' }}>
            <AutocompleteInput
              label={say(formWords.seller)}
              helperText={again ? false : say(formWords.sellerHint)}
              optionText={(seller?: Seller) => (seller ? `${seller.name} · ${seller.externalId}` : '')}
              filterToQuery={(q: string) => ({ q })}
              validate={required()}
              readOnly={again !== undefined}
            />
          </ReferenceInput>
          <ParticularInputs />
          {!again && <BooleanInput source="isCircumvention" label={say(formWords.circumvention)} helperText={false} />}
          <footer>
            <Button
              type="submit"
              size="medium"
              variant="contained"
              disabled={handIn.isPending}
              endIcon={<KeyHint keys="mod+Enter" />}
            >
              {say(formWords.submit)}
            </Button>
            <Button component={Link} to={again ? caseAddress(again) : '/verifications'} size="medium">
              {say(formWords.cancel)}
            </Button>
          </footer>
        </Rows>
      </Form>
    </Sheet>
  )
}

/** Why it was not taken; the open case itself, when there is one. */
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
        <Button component={Link} to={caseAddress({ kind: 'verifications', id })} variant="text">
          {say(formWords.goThere, { number: typeof number === 'string' ? number : '' })}
        </Button>
      }
    >
      {say(formWords.already)}
    </Alert>
  )
}

const Sheet = styled('div')(({ theme }) => ({
  maxWidth: 720,
  padding: 24,
  '& > p': { margin: '0 0 16px', maxWidth: '72ch', color: theme.palette.text.secondary },
  '& h3': { ...theme.typography.h3, margin: '8px 0 0' },
}))

const Rows = styled('div')({
  display: 'grid',
  gap: 16,
  '& footer': { display: 'flex', gap: 8 },
})
