import { styled } from '@mui/material/styles'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import type { SettingName } from '#shared/settings/schema.ts'
import type { Words } from '#shared/text.ts'
import { Panel } from '../ui/Panel.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { shortDay } from './days.ts'
import { featureLabel } from './factWordLabels.ts'
import { kpiWords } from './words.ts'

const settingNames: Partial<Record<SettingName, Words>> = {
  calendar: { en: 'Business hours', ko: '업무 시간' },
  sla: { en: 'Targets (SLA)', ko: '처리 기한(SLA)' },
  priority: { en: 'Priority', ko: '우선순위' },
  routing: { en: 'Routing', ko: '배분 규칙' },
}

/** What was published in these days and may have moved the figures: the posts on the time axes. */
export function NotesList({ notes }: { notes: BoardAnswer['notes'] }) {
  const say = useSay()
  const locale = useLanguage()
  const nameOf = ({ policy, setting }: BoardAnswer['notes'][number]): string => {
    if (policy) return say(policy)
    const words = setting && (settingNames[setting] ?? featureLabel(setting))
    return words ? say(words) : String(setting)
  }
  return (
    <Panel title={say(kpiWords.published)} count={notes.length}>
      <List>
        {notes.map((note) => (
          <li key={`${note.at} ${nameOf(note)} ${note.number}`}>
            <time dateTime={note.at}>{shortDay(note.at, locale)}</time>
            {say(kpiWords.publishedNote, { name: nameOf(note), number: note.number })}
          </li>
        ))}
      </List>
    </Panel>
  )
}

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  maxHeight: 240,
  overflowY: 'auto',
  '& li': { display: 'flex', gap: 12, minHeight: 24 },
  '& time': { flex: 'none', width: 64, color: theme.palette.text.secondary, fontVariantNumeric: 'tabular-nums' },
}))
