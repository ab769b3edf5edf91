import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import type { SettingVersion } from '#shared/settings/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { differencesOf, linesOf } from './tell.ts'
import { VersionChip } from './VersionChip.tsx'
import { settingWords } from './words.ts'

type SettingHistoryProps = { current: SettingVersion; versions: readonly SettingVersion[] }

/** All versions with who published them and why, and what the one on the screen says differently from another. */
export function SettingHistory({ current, versions }: SettingHistoryProps) {
  const say = useSay()
  const labelId = useId()
  const others = versions.filter((version) => version.id !== current.id)
  const natural =
    current.state === 'draft'
      ? others.find((version) => version.isInForce)
      : others.find((version) => version.number < current.number)
  const [chosenId, setChosenId] = useState<string>()
  const base = others.find((version) => version.id === chosenId) ?? natural ?? others[0]
  if (versions.length === 0) return null
  return (
    <Panel title={say(settingWords.history)} count={versions.length}>
      <Versions>
        {versions.map((version) => (
          <li key={version.id} aria-current={version.id === current.id || undefined}>
            <RecordLink resource="settings" id={version.id}>
              <VersionChip version={version} />
            </RecordLink>
            <Ago at={version.publishedAt ?? version.updatedAt} />
            {version.state === 'published' && (
              <span>
                {version.publishedByName
                  ? say(settingWords.publishedBy, { name: version.publishedByName })
                  : say(settingWords.firstVersion)}
              </span>
            )}
            {version.note && <q>{version.note}</q>}
          </li>
        ))}
      </Versions>
      {base && (
        <>
          <Choice>
            <span id={labelId}>{say(settingWords.differences)}</span>
            <Select
              size="small"
              value={base.id}
              onChange={(event) => setChosenId(event.target.value)}
              SelectDisplayProps={{ 'aria-labelledby': labelId }}
            >
              {others.map((version) => (
                <MenuItem key={version.id} value={version.id}>
                  <VersionChip version={version} />
                </MenuItem>
              ))}
            </Select>
          </Choice>
          <Differences before={base} now={current} />
        </>
      )}
    </Panel>
  )
}

function Differences({ before, now }: { before: SettingVersion; now: SettingVersion }) {
  const say = useSay()
  const locale = useLanguage()
  const lines = ({ name, body }: SettingVersion) => linesOf(name, body, say, locale)
  const differences = differencesOf(lines(before), lines(now))
  if (differences.length === 0) return <Quiet>{say(settingWords.same)}</Quiet>
  return (
    <Scroll tabIndex={0} role="group" aria-label={say(settingWords.differences)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(settingWords.place)}</th>
            <th scope="col">{say(settingWords.before)}</th>
            <th scope="col">{say(settingWords.now)}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ key, place, before: was, now: is }) => (
            <tr key={key}>
              <th scope="row">{place}</th>
              <td>{was === null ? '–' : <del>{was}</del>}</td>
              <td>{is === null ? '–' : <ins>{is}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
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
  '& q': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}))

const Choice = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  marginBottom: 8,
  color: theme.palette.text.secondary,
}))

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  '& table': { borderCollapse: 'collapse' },
  '& th, & td': {
    padding: '5px 16px 5px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& th': { fontSize: 12, color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  '& del, & ins': { padding: '1px 4px', borderRadius: 3, textDecoration: 'none', boxDecorationBreak: 'clone' },
  '& del': { color: theme.palette.tone.bad.text, backgroundColor: theme.palette.tone.bad.soft },
  '& ins': { color: theme.palette.tone.good.text, backgroundColor: theme.palette.tone.good.soft },
}))

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
