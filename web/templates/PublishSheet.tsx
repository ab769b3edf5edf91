import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useNotify } from 'react-admin'
import { unfillable } from '#shared/templates/render.ts'
import type { TemplateVersion } from '#shared/templates/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { languages } from './languages.ts'
import { useDraft } from './useDraft.ts'
import { templateScreenWords } from './words.ts'

/** The last look before a version becomes unchangeable: both letters as sellers will read them. */
export function PublishSheet({ draft, onClose }: { draft: TemplateVersion; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const { mutate, isPending, error } = useDraft(draft).publish
  const wrong = languages.flatMap(({ subject, body }) =>
    [subject, body].flatMap((field) => unfillable(draft.name, draft[field])),
  )
  const press = () =>
    mutate(undefined, {
      onSuccess: () => {
        notify(say(templateScreenWords.published), { type: 'success' })
        onClose()
      },
    })
  return (
    <SideSheet
      title={say(templateScreenWords.publishVersion, { number: draft.number })}
      note={say(templateScreenWords.publishNote)}
      onClose={onClose}
      footer={
        <>
          <Button size="medium" variant="contained" disabled={wrong.length > 0 || isPending} onClick={press}>
            {say(templateScreenWords.publish)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(templateScreenWords.cancel)}
          </Button>
        </>
      }
    >
      {/* Without a field inside, the sheet would scroll only by pointer. */}
      <Rows role="group" tabIndex={0} aria-label={say(templateScreenWords.preview)}>
        {error && <Alert severity="error">{sayProblem(error)}</Alert>}
        {wrong.length > 0 && (
          <Alert severity="error">
            {say(templateScreenWords.publishBlocked)} <b>{[...new Set(wrong)].join(', ')}</b>
          </Alert>
        )}
        <p>{say(templateScreenWords.publishText)}</p>
        {languages.map(({ locale, label, subject, body }) => (
          <section key={locale}>
            <h3>{say(label)}</h3>
            <LetterPreview name={draft.name} locale={locale} subject={draft[subject]} body={draft[body]} isFilled />
          </section>
        ))}
      </Rows>
    </SideSheet>
  )
}

const Rows = styled('div')(({ theme }) => ({
  outlineOffset: 4,
  display: 'grid',
  gap: 16,
  '& > p': { margin: 0, color: theme.palette.text.secondary },
  '& > section > h3': { ...theme.typography.h3, margin: '0 0 8px' },
}))
