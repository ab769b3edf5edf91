import Alert from '@mui/material/Alert'
import { type ReactNode, useEffect, useState } from 'react'
import { Form, useNotify, useRedirect } from 'react-admin'
import type { PolicyTerms, PolicyVersion } from '#shared/policies/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { Columns, FormFrame } from './Columns.tsx'
import { DraftActions } from './DraftActions.tsx'
import { LiveImpact } from './LiveImpact.tsx'
import { TermFields } from './TermFields.tsx'
import { useDraft } from './useDraft.ts'
import type { PhasedVersion } from './usePolicies.ts'
import { policyWords } from './words.ts'

type DraftEditorProps = {
  draft: PolicyVersion
  inForce?: PhasedVersion
  /** Below the form, above its bar. */
  children?: ReactNode
}

/** The terms of a draft beside whom they would flag. What colleagues change meanwhile comes in; what is typed here stays. */
export function DraftEditor({ draft, inForce, children }: DraftEditorProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const redirect = useRedirect()
  const { save } = useDraft(draft)
  const [seenVersion, setSeenVersion] = useState(draft.version)

  const [isGone, setIsGone] = useState(false)
  // Only after the form took its warning back: what was typed goes with the draft, and nobody is asked about it.
  useEffect(() => {
    if (isGone) redirect('list', 'policies')
  }, [isGone, redirect])
  const leave = () => {
    notify(say(policyWords.discarded), { type: 'success' })
    setIsGone(true)
  }

  const submit = async (terms: Partial<PolicyTerms>) => {
    try {
      const saved = await save.mutateAsync(terms)
      setSeenVersion(saved.version)
      notify(say(policyWords.saved), { type: 'success' })
    } catch (error) {
      return problemOf(error)?.errors ?? {}
    }
  }
  return (
    <FormFrame>
      <Form
        record={draft}
        onSubmit={submit}
        resetOptions={{ keepDirtyValues: true }}
        noValidate
        warnWhenUnsavedChanges={!isGone}
      >
        <Columns aside={<LiveImpact policyId={draft.policyId} inForce={inForce} />}>
          {save.error && (
            <Alert severity="error" sx={{ borderRadius: 0 }}>
              {sayProblem(save.error)}
            </Alert>
          )}
          {!save.error && draft.version > seenVersion && (
            <Alert severity="info" sx={{ borderRadius: 0 }} onClose={() => setSeenVersion(draft.version)}>
              {say(policyWords.changedMeanwhile)}
            </Alert>
          )}
          <TermFields />
        </Columns>
        {children}
        <DraftActions draft={draft} inForce={inForce} isSaving={save.isPending} save={submit} onDiscarded={leave} />
      </Form>
    </FormFrame>
  )
}
