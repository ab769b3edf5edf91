import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import type { TemplateVersion } from '#shared/templates/schema.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { languages } from './languages.ts'
import { Pair } from './Pair.tsx'
import { templateScreenWords } from './words.ts'

/** A version to read, in both languages. */
export function LetterPanel({ version }: { version: TemplateVersion }) {
  const say = useSay()
  const [isFilled, setIsFilled] = useState(true)
  return (
    <>
      <Bar>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={isFilled}
          aria-label={say(templateScreenWords.shownAs)}
          onChange={(_event, value: boolean | null) => value !== null && setIsFilled(value)}
        >
          <ToggleButton value={true}>{say(templateScreenWords.asSent)}</ToggleButton>
          <ToggleButton value={false}>{say(templateScreenWords.asWritten)}</ToggleButton>
        </ToggleButtonGroup>
      </Bar>
      <Pair>
        {languages.map(({ locale, label, subject, body }) => (
          <Panel key={locale} title={say(label)}>
            <LetterPreview
              name={version.name}
              locale={locale}
              subject={version[subject]}
              body={version[body]}
              isFilled={isFilled}
            />
          </Panel>
        ))}
      </Pair>
    </>
  )
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  padding: '8px 16px',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
}))
