import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { PolicyTerms, PolicyVersion } from '#shared/policies/schema.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useSay } from '../ui/useSay.ts'
import { DiscardSheet } from './DiscardSheet.tsx'
import { DraftBar, SubmitKey } from './DraftBar.tsx'
import { PublishSheet } from './PublishSheet.tsx'
import { differs } from './useDraft.ts'
import type { PhasedVersion } from './usePolicies.ts'
import { policyWords } from './words.ts'

type DraftActionsProps = {
  draft: PolicyVersion
  inForce?: PhasedVersion
  isSaving: boolean
  /** Saves what the form says; answers with the errors of its fields, if any. */
  save: (terms: Partial<PolicyTerms>) => Promise<Record<string, string> | undefined>
  onDiscarded: () => void
}

/** Save while something is unsaved, publish once it is not, or throw the draft away. */
export function DraftActions({ draft, inForce, isSaving, save, onDiscarded }: DraftActionsProps) {
  const say = useSay()
  const { handleSubmit, setError, reset } = useFormContext<PolicyTerms>()
  const [sheet, setSheet] = useState<'publish' | 'discard'>()
  const isUnsaved = differs(useWatch<PolicyTerms>(), draft)
  // Once saved, a field is nobody's unsaved word any more: what colleagues change in it shows again.
  useEffect(() => {
    if (!isUnsaved) reset(draft, { keepDirtyValues: false })
  }, [isUnsaved, draft, reset])
  const may = (action: string) => draft.allowedActions.includes(action)

  const saveAndPublish = handleSubmit(async (terms) => {
    const errors = await save(terms)
    for (const [field, message] of Object.entries(errors ?? {})) setError(field as keyof PolicyTerms, { message })
    if (!errors) setSheet('publish')
  })
  return (
    <>
      <DraftBar>
        {may('edit') && (
          <Button
            type="submit"
            size="medium"
            variant={isUnsaved ? 'contained' : 'outlined'}
            disabled={!isUnsaved || isSaving}
            endIcon={<KeyHint keys="mod+Enter" />}
          >
            {say(policyWords.save)}
          </Button>
        )}
        {may('publish') && (
          <Button
            size="medium"
            variant={isUnsaved ? 'outlined' : 'contained'}
            disabled={isSaving}
            aria-expanded={sheet === 'publish'}
            onClick={() => (isUnsaved ? void saveAndPublish() : setSheet('publish'))}
          >
            {say(policyWords.publish)} …
          </Button>
        )}
        {isUnsaved && <span>{say(policyWords.unsaved)}</span>}
        {may('delete') && (
          <Button
            size="medium"
            variant="text"
            color="error"
            sx={{ ml: 'auto' }}
            aria-expanded={sheet === 'discard'}
            onClick={() => setSheet('discard')}
          >
            {say(policyWords.discard)}
          </Button>
        )}
        <SubmitKey />
      </DraftBar>
      {sheet === 'publish' && (
        <PublishSheet
          draft={draft}
          inForce={inForce}
          onMoved={(moved) => reset(moved, { keepDirtyValues: false })}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet === 'discard' && (
        <DiscardSheet draft={draft} onDiscarded={onDiscarded} onClose={() => setSheet(undefined)} />
      )}
    </>
  )
}
