import { styled } from '@mui/material/styles'
import { required, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { unfillable } from '#shared/templates/render.ts'
import type { TemplateName, TemplateTextChange, TextField } from '#shared/templates/schema.ts'
import type { Words } from '#shared/text.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { LetterPreview } from './LetterPreview.tsx'
import type { languages } from './languages.ts'
import { templateScreenWords } from './words.ts'

type LetterFieldsProps = { name: TemplateName; language: (typeof languages)[number] }

/** The words of one language, and the letter they make, as it is written. */
export function LetterFields({ name, language }: LetterFieldsProps) {
  const say = useSay()
  const { locale, label, subject, body } = language
  const texts = useWatch() as TemplateTextChange
  return (
    <Panel title={say(label)}>
      <Columns lang={locale}>
        <div>
          <div>
            <Text name={name} field={subject} label={templateScreenWords.subject} text={texts[subject] ?? ''} />
            <Text name={name} field={body} label={templateScreenWords.body} text={texts[body] ?? ''} isLong />
          </div>
          <div>
            <h3>{say(templateScreenWords.preview)}</h3>
            <LetterPreview
              name={name}
              locale={locale}
              subject={texts[subject] ?? ''}
              body={texts[body] ?? ''}
              isFilled
            />
          </div>
        </div>
      </Columns>
    </Panel>
  )
}

type TextProps = { name: TemplateName; field: TextField; label: Words; text: string; isLong?: boolean }

function Text({ name, field, label, text, isLong = false }: TextProps) {
  const say = useSay()
  const wrong = unfillable(name, text)
  const slots = wrong.map((slot) => (slot.startsWith('{{') ? slot : `{{${slot}}}`)).join(', ')
  const isWrong = wrong.length > 0
  return (
    <TextInput
      source={field}
      label={say(label)}
      validate={required()}
      multiline={isLong}
      {...(isLong && { minRows: 16 })}
      slotProps={{
        htmlInput: { maxLength: isLong ? 8000 : 200, 'aria-invalid': isWrong || undefined },
        formHelperText: { error: isWrong },
      }}
      helperText={isWrong ? say(templateScreenWords.unfillable, { slots }) : false}
    />
  )
}

/** Words and letter stand side by side as soon as the column is wide enough for both. */
const Columns = styled('div')(({ theme }) => ({
  containerType: 'inline-size',
  '& > div': { display: 'grid', gap: 16, alignItems: 'start' },
  '& > div > div': { display: 'grid', gap: 16, minWidth: 0 },
  // Below each other, the field leaves room for the beginning of the letter under it.
  '@container (max-width: 719px)': {
    '& textarea:not([aria-hidden])': { maxHeight: 300, overflowY: 'auto !important' },
  },
  '@container (min-width: 720px)': { '& > div': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' } },
  '& > div > div > h3': {
    ...theme.typography.caption,
    fontWeight: 500,
    margin: '0 0 -12px',
    color: theme.palette.text.secondary,
  },
}))
