import ArrowForward from '@mui/icons-material/ArrowForward'
import Message from '@mui/icons-material/ForumOutlined'
import Inbox from '@mui/icons-material/InboxOutlined'
import Inventory from '@mui/icons-material/Inventory2Outlined'
import Mail from '@mui/icons-material/MailOutline'
import Policy from '@mui/icons-material/PolicyOutlined'
import Snippet from '@mui/icons-material/ShortTextOutlined'
import Note from '@mui/icons-material/StickyNote2Outlined'
import Store from '@mui/icons-material/StorefrontOutlined'
import type SvgIcon from '@mui/material/SvgIcon'
import { Command } from 'cmdk'
import { type FeatureName, features } from '#shared/features.ts'
import type { FoundGroup, SearchResource, SearchResult } from '#shared/search/schema.ts'
import type { SellerStanding } from '#shared/sellers/schema.ts'
import { standingWords } from '#shared/suspensions/screenWords.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Ago } from '../ui/Ago.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { CaseState } from '../workflow/queue/CaseState.tsx'
import { addressOf, allOf } from '../workflow/search/addresses.ts'
import { Marked } from '../workflow/search/Marked.tsx'
import { groupWords, resourceWords, searchWords } from '../workflow/search/words.ts'
import { CommandPaletteRow } from './CommandPaletteRow.tsx'
import { featureIcons } from './featureIcons.ts'

type ResultsProps = { groups: readonly FoundGroup[]; asked: string; onOpen: (path: string) => void }

/** What was found, group by group. */
export function CommandPaletteResults({ groups, asked, onOpen }: ResultsProps) {
  const say = useSay()
  return groups.map(({ group, results, hasMore }) => {
    const all = hasMore ? allOf(group, asked) : null
    return (
      <Command.Group key={group} heading={say(groupWords[group])}>
        {results.map((result) => (
          <CommandPaletteRow
            key={result.id}
            value={`${result.resource}:${result.id}`}
            icon={iconOf(result)}
            kind={say(resourceWords[result.resource])}
            title={<Marked text={result.title} marks={result.titleMarks} />}
            note={result.snippet && <Marked text={result.snippet} marks={result.marks} />}
            end={<End of={result} />}
            onChoose={() => onOpen(addressOf(result))}
          />
        ))}
        {all && (
          <CommandPaletteRow
            value={`all:${group}`}
            icon={ArrowForward}
            title={say(searchWords.all)}
            onChoose={() => onOpen(all)}
          />
        )}
      </Command.Group>
    )
  })
}

const icons = {
  cases: Inbox,
  sellers: Store,
  listings: Inventory,
  notes: Note,
  messages: Message,
  templates: Mail,
  policies: Policy,
  snippets: Snippet,
} satisfies Record<SearchResource, typeof SvgIcon>

/** A case bears the icon of its queue. */
function iconOf({ resource, opens }: SearchResult) {
  const isQueue = resource === 'cases' && opens.resource in features
  return isQueue ? featureIcons[features[opens.resource as FeatureName].icon] : icons[resource]
}

function End({ of }: { of: SearchResult }) {
  const say = useSay()
  if (of.resource === 'sellers') {
    const standing = standingOf(of.state)
    return standing && <ToneChip tone={tones[standing]}>{say(standingWords[standing])}</ToneChip>
  }
  if (of.resource === 'cases' && of.state) return <CaseState of={{ kind: of.opens.resource, state: of.state }} />
  return (
    <span className="at">
      <Ago at={of.at} />
    </span>
  )
}

const tones: Record<SellerStanding, Tone> = {
  good: 'good',
  warned: 'busy',
  restricted: 'busy',
  suspended: 'bad',
  closed: 'bad',
}

const standingOf = (state: string | null): SellerStanding | null =>
  state !== null && state in tones ? (state as SellerStanding) : null
