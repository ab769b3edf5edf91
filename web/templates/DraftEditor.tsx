import Alert from '@mui/material/Alert'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Form, useNotify } from 'react-admin'
import type { TemplateTextChange, TemplateVersion } from '#shared/templates/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { DraftActions } from './DraftActions.tsx'
import { LetterFields } from './LetterFields.tsx'
import { languages } from './languages.ts'
import { Pair } from './Pair.tsx'
import { PlaceholderPalette } from './PlaceholderPalette.tsx'
import { useDraft } from './useDraft.ts'
import { usePlaceholderInsertion } from './usePlaceholderInsertion.ts'
import { templateScreenWords } from './words.ts'

/** Both languages of a draft side by side. What colleagues change meanwhile comes in; what is typed here stays. */
export function DraftEditor({ draft }: { draft: TemplateVersion }) {
  const say = useSay()
  const locale = useLanguage()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const { save } = useDraft(draft)
  const { remember, insert } = usePlaceholderInsertion()
  const [seenVersion, setSeenVersion] = useState(draft.version)

  const submit = async (texts: TemplateTextChange) => {
    try {
      const saved = await save.mutateAsync(texts)
      setSeenVersion(saved.version)
      notify(say(templateScreenWords.saved), { type: 'success' })
    } catch (error) {
      return problemOf(error)?.errors ?? {}
    }
  }
  return (
    <Frame>
      <Form record={draft} onSubmit={submit} resetOptions={{ keepDirtyValues: true }} noValidate warnWhenUnsavedChanges>
        <PlaceholderPalette name={draft.name} onPick={(slot) => insert(slot, locale === 'ko' ? 'bodyKo' : 'bodyEn')} />
        {save.error && <Alert severity="error">{sayProblem(save.error)}</Alert>}
        {!save.error && draft.version > seenVersion && (
          <Alert severity="info" onClose={() => setSeenVersion(draft.version)}>
            {say(templateScreenWords.changedMeanwhile)}
          </Alert>
        )}
        <Pair onFocus={remember}>
          {languages.map((language) => (
            <LetterFields key={language.locale} name={draft.name} language={language} />
          ))}
        </Pair>
        <DraftActions draft={draft} isSaving={save.isPending} save={submit} />
      </Form>
    </Frame>
  )
}

const Frame = styled('div')({ '& > form': { display: 'flex', flexDirection: 'column' } })
