import Button from '@mui/material/Button'
import { Form, useCreate, useNotify, useRedirect } from 'react-admin'
import { Link } from 'react-router'
import { earliestEffect } from '#shared/policies/rules.ts'
import { type PolicyTerms, policyTermNames } from '#shared/policies/schema.ts'
import { Forbidden } from '../ui/Forbidden.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { useMay, useMe } from '../ui/useMe.ts'
import { useNow } from '../ui/useNow.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { Columns, FormFrame } from './Columns.tsx'
import { DraftBar, SubmitKey } from './DraftBar.tsx'
import { LiveImpact } from './LiveImpact.tsx'
import { TermFields } from './TermFields.tsx'
import { policyWords } from './words.ts'

const commonStart: Partial<PolicyTerms> = {
  metric: 'late_delivery_rate',
  comparison: 'gt',
  minimumCount: 10,
  severity: 'medium',
  measure: 'warning',
}

/** The first draft of a policy; its effect shows before anything is saved. */
export default function PolicyCreate() {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const redirect = useRedirect()
  const today = earliestEffect(useNow()).toISOString()
  const me = useMe()
  const mayEdit = useMay('policies:edit')
  const [create, { isPending }] = useCreate()

  const save = async (values: Partial<PolicyTerms>) => {
    const data = Object.fromEntries(policyTermNames.map((name) => [name, values[name]]))
    try {
      const made = await create('policies', { data }, { returnPromise: true })
      notify(say(policyWords.created), { type: 'success' })
      redirect('show', 'policies', made.id)
    } catch (error) {
      notify(sayProblem(error), { type: 'error' })
      return problemOf(error)?.errors
    }
  }
  if (me && !mayEdit) return <Forbidden />
  return (
    <Page title={say(policyWords.newPolicy)}>
      <FormFrame>
        <Form
          onSubmit={save}
          defaultValues={{ ...commonStart, effectiveFrom: today }}
          noValidate
          warnWhenUnsavedChanges
        >
          <Columns aside={<LiveImpact />}>
            <TermFields />
          </Columns>
          <DraftBar>
            <Button
              type="submit"
              size="medium"
              variant="contained"
              disabled={isPending}
              endIcon={<KeyHint keys="mod+Enter" />}
            >
              {say(policyWords.create)}
            </Button>
            <Button size="medium" component={Link} to="/policies">
              {say(policyWords.cancel)}
            </Button>
            <SubmitKey />
          </DraftBar>
        </Form>
      </FormFrame>
    </Page>
  )
}
