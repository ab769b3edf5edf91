import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { TemplateTextChange, TemplateVersion, TextField } from '#shared/templates/schema.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useSay } from '../ui/useSay.ts'
import { DiscardSheet } from './DiscardSheet.tsx'
import { DraftBar, SubmitKey } from './DraftBar.tsx'
import { PublishSheet } from './PublishSheet.tsx'
import { differs } from './useDraft.ts'
import { templateScreenWords } from './words.ts'

type DraftActionsProps = {
  draft: TemplateVersion
  isSaving: boolean
  /** Saves what the form says; answers with the errors of its fields, if any. */
  save: (texts: TemplateTextChange) => Promise<Record<string, string> | undefined>
}

/** Save while something is unsaved, publish once it is not, or throw the draft away. */
export function DraftActions({ draft, isSaving, save }: DraftActionsProps) {
  const say = useSay()
  const { handleSubmit, setError, reset } = useFormContext<TemplateTextChange>()
  const [sheet, setSheet] = useState<'publish' | 'discard'>()
  const isUnsaved = differs(useWatch<TemplateTextChange>(), draft)
  // Once saved, a field is nobody's unsaved word any more: what colleagues change in it shows again.
  useEffect(() => {
    if (!isUnsaved) reset(draft)
  }, [isUnsaved, draft, reset])
  const may = (action: string) => draft.allowedActions.includes(action)

  const saveAndPublish = handleSubmit(async (texts) => {
    const errors = await save(texts)
    for (const [field, message] of Object.entries(errors ?? {})) setError(field as TextField, { message })
    if (!errors) setSheet('publish')
  })
  return (
    <>
      <DraftBar>
        <Button
          type="submit"
          size="medium"
          variant={isUnsaved ? 'contained' : 'outlined'}
          disabled={!isUnsaved || isSaving}
          endIcon={<KeyHint keys="mod+Enter" />}
        >
          {say(templateScreenWords.save)}
        </Button>
        {may('publish') && (
          <Button
            size="medium"
            variant={isUnsaved ? 'outlined' : 'contained'}
            disabled={isSaving}
            aria-expanded={sheet === 'publish'}
            onClick={() => (isUnsaved ? void saveAndPublish() : setSheet('publish'))}
          >
            {say(templateScreenWords.publish)} …
          </Button>
        )}
        {isUnsaved && <span>{say(templateScreenWords.unsaved)}</span>}
        {may('delete') && (
          <Button
            size="medium"
            variant="text"
            color="error"
            sx={{ ml: 'auto' }}
            aria-expanded={sheet === 'discard'}
            onClick={() => setSheet('discard')}
          >
            {say(templateScreenWords.discard)}
          </Button>
        )}
        <SubmitKey />
      </DraftBar>
      {sheet === 'publish' && <PublishSheet draft={draft} onClose={() => setSheet(undefined)} />}
      {sheet === 'discard' && <DiscardSheet draft={draft} onClose={() => setSheet(undefined)} />}
    </>
  )
}
