import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { required, SelectInput, TextInput, useGetList } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { messageSlots, messageSlotWords, unknownSlots } from '#shared/conversation/slots.ts'
import type { Locale } from '#shared/text.ts'
import { useSay } from '../ui/useSay.ts'
import { SnippetText } from './SnippetText.tsx'
import { languageNames, snippetWords } from './words.ts'

/** A choice needs a value; nobody's team is everybody's. */
const everybody = 'everybody'

type TeamName = { id: string; nameEn: string; nameKo: string }

/** What a snippet is called, whose it is, and what it says. */
export function SnippetFields() {
  const say = useSay()
  const { setValue } = useFormContext()
  const [body = '', locale = 'ko'] = useWatch({ name: ['body', 'locale'] }) as [string?, Locale?]
  const { data: teams = [] } = useGetList<TeamName>(
    'teams',
    { pagination: { page: 1, perPage: 200 } },
    { retry: false },
  )
  const unknown = unknownSlots(body).map((slot) => (slot.startsWith('{') ? slot : `{{${slot}}}`))
  const append = (slot: string) =>
    setValue('body', `${body}${body && !/\s$/.test(body) ? ' ' : ''}{{${slot}}}`, { shouldDirty: true })
  return (
    <>
      <TextInput
        source="shortcut"
        label={say(snippetWords.shortcut)}
        helperText={say(snippetWords.shortcutHint)}
        parse={(text: string) => text.toLowerCase().normalize('NFC')}
        validate={required()}
        slotProps={{ htmlInput: { maxLength: 30 } }}
      />
      <TextInput
        source="name"
        label={say(snippetWords.name)}
        validate={required()}
        slotProps={{ htmlInput: { maxLength: 80 } }}
      />
      <SelectInput
        source="locale"
        label={say(snippetWords.language)}
        validate={required()}
        choices={Object.entries(languageNames).map(([id, name]) => ({ id, name }))}
        translateChoice={false}
      />
      <SelectInput
        source="teamId"
        label={say(snippetWords.team)}
        isRequired
        format={(id: string | null) => id ?? everybody}
        parse={(id: string) => (id === everybody ? null : id)}
        choices={[
          { id: everybody, name: say(snippetWords.everybody) },
          ...teams.map((team) => ({ id: team.id, name: say({ en: team.nameEn, ko: team.nameKo }) })),
        ]}
        translateChoice={false}
      />
      <TextInput
        source="body"
        label={say(snippetWords.body)}
        validate={required()}
        multiline
        minRows={6}
        helperText={unknown.length > 0 ? say(snippetWords.unknown, { slots: unknown.join(', ') }) : false}
        slotProps={{
          htmlInput: { maxLength: 4000, lang: locale, 'aria-invalid': unknown.length > 0 || undefined },
          formHelperText: { error: unknown.length > 0 },
        }}
      />
      <Slots role="group" aria-label={say(snippetWords.slots)}>
        <small>{say(snippetWords.slots)}</small>
        {messageSlots.map((slot) => (
          <Button key={slot} variant="outlined" title={`{{${slot}}}`} onClick={() => append(slot)}>
            {say(messageSlotWords[slot])}
          </Button>
        ))}
      </Slots>
      {body.trim() !== '' && <SnippetText body={body} locale={locale} />}
    </>
  )
}

const Slots = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  '& small': { ...theme.typography.caption, width: '100%', color: theme.palette.text.secondary },
  '& .MuiButton-root': { minHeight: 24, padding: '1px 8px', fontWeight: 400 },
}))
