import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import type { TemplateVersion } from '#shared/templates/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useSay } from '../ui/useSay.ts'
import { languages } from './languages.ts'
import { Pair } from './Pair.tsx'
import { TextDiff } from './TextDiff.tsx'
import { VersionChip } from './VersionChip.tsx'
import { templateScreenWords } from './words.ts'

type TemplateHistoryProps = { current: TemplateVersion; versions: readonly TemplateVersion[] }

/** All versions of the letter, and what the one on the screen says differently from another, line by line. */
export function TemplateHistory({ current, versions }: TemplateHistoryProps) {
  const say = useSay()
  const labelId = useId()
  const others = versions.filter((version) => version.id !== current.id)
  const predecessor = others.find((version) => version.number < current.number) ?? others[0]
  const [chosenId, setChosenId] = useState<string>()
  const base = others.find((version) => version.id === chosenId) ?? predecessor
  return (
    <>
      <Panel title={say(templateScreenWords.history)} count={versions.length}>
        <Versions>
          {versions.map((version) => (
            <li key={version.id} aria-current={version.id === current.id || undefined}>
              <RecordLink resource="templates" id={version.id}>
                <VersionChip version={version} />
              </RecordLink>
              <Ago at={version.publishedAt ?? version.updatedAt} />
              {version.state === 'published' && (
                <span>
                  {version.publishedByName
                    ? say(templateScreenWords.publishedBy, { name: version.publishedByName })
                    : say(templateScreenWords.firstVersion)}
                </span>
              )}
            </li>
          ))}
        </Versions>
        {!base && <p>{say(templateScreenWords.firstOfAll)}</p>}
        {base && (
          <Choice>
            <span id={labelId}>{say(templateScreenWords.changesSince)}</span>
            <Select
              size="small"
              value={base.id}
              onChange={(event) => setChosenId(event.target.value)}
              slotProps={{ input: { 'aria-labelledby': labelId } }}
              SelectDisplayProps={{ 'aria-labelledby': labelId }}
            >
              {others.map((version) => (
                <MenuItem key={version.id} value={version.id}>
                  <VersionChip version={version} />
                </MenuItem>
              ))}
            </Select>
          </Choice>
        )}
      </Panel>
      {base && (
        <Pair>
          {languages.map(({ locale, label, subject, body }) => (
            <Panel key={locale} title={say(templateScreenWords.changesIn, { language: say(label) })}>
              <TextDiff
                locale={locale}
                before={`${base[subject]}\n\n${base[body]}`}
                after={`${current[subject]}\n\n${current[body]}`}
              />
            </Panel>
          ))}
        </Pair>
      )}
    </>
  )
}

const Versions = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gap: 6,
  margin: '0 0 12px',
  padding: 0,
  '& li': { display: 'flex', alignItems: 'center', gap: 12, color: theme.palette.text.secondary },
  '& li[aria-current]': { color: theme.palette.text.primary, fontWeight: 500 },
}))

const Choice = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  color: theme.palette.text.secondary,
}))
