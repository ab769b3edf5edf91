import { useGetList } from 'react-admin'
import type { Person } from '#shared/people/schema.ts'
import { repeatDays } from '#shared/settings/performance.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import type { Team } from '#shared/teams/schema.ts'
import { useMay, useMe } from '../../ui/useMe.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { statesOf } from './kinds.ts'
import { queueWords, slaWords } from './words.ts'

type Choice = { value: string; label: string }

/** One condition that a list may be asked by: any of several words, one of them, or from one day to another. */
export type FilterDef = { source: string; label: string; isPinned?: true } & (
  | { kind: 'any'; choices: readonly Choice[] }
  | { kind: 'one'; choices: readonly Choice[] }
  | { kind: 'days' }
)

const everybody = { pagination: { page: 1, perPage: 500 }, sort: { field: 'name', order: 'ASC' as const } }
const allTeams = { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' as const } }

/** What every list of cases may be filtered by, whatever their kind. */
export function useCaseFilters(kinds: readonly string[]): Record<CaseFilter, FilterDef> {
  const say = useSay()
  const locale = useLanguage()
  const me = useMe()
  const mayTeams = useMay('teams:read')
  const { data: people = [] } = useGetList<Person>('people', everybody)
  const { data: teams = [] } = useGetList<Team>('teams', allTeams, { enabled: mayTeams, retry: false })
  const others = people.filter((person) => person.id !== me?.id)
  const nameOf = locale === 'ko' ? 'nameKo' : 'nameEn'
  const days = (source: string, label: string): FilterDef => ({ kind: 'days', source, label })
  return {
    state: {
      kind: 'any',
      source: 'state',
      label: say(queueWords.state),
      isPinned: true,
      choices: statesOf(kinds).map(([value, words]) => ({ value, label: say(words) })),
    },
    severity: {
      kind: 'any',
      source: 'severity',
      label: say(queueWords.severity),
      isPinned: true,
      choices: severities.toReversed().map((value) => ({ value, label: say(severityWords[value]) })),
    },
    owner: {
      kind: 'one',
      source: 'assigneeId',
      label: say(queueWords.owner),
      isPinned: true,
      choices: [
        { value: '$me', label: say(queueWords.me) },
        { value: '$none', label: say(queueWords.nobody) },
        ...others.map((person) => ({ value: person.id, label: person.name })),
      ],
    },
    team: {
      kind: 'one',
      source: 'teamId',
      label: say(queueWords.team),
      choices: [
        { value: '$myTeams', label: say(queueWords.myTeams) },
        { value: '$none', label: say(queueWords.noTeam) },
        ...teams.map((team) => ({ value: team.id, label: team[nameOf] })),
      ],
    },
    sla: {
      kind: 'any',
      source: 'sla',
      label: say(queueWords.promise),
      isPinned: true,
      choices: Object.entries(slaWords).map(([value, words]) => ({ value, label: say(words) })),
    },
    due: {
      kind: 'one',
      source: 'dueAt_lt',
      label: say(queueWords.due),
      choices: [
        { value: '$now', label: say(queueWords.over) },
        { value: '$today+1d', label: say(queueWords.today) },
        { value: '$today+7d', label: say(queueWords.week) },
      ],
    },
    dueDays: days('dueAt', say(queueWords.dueDays)),
    opened: days('openedAt', say(queueWords.opened)),
    waits: days('waitsUntil', say(queueWords.waits)),
    language: {
      kind: 'one',
      source: 'locale',
      label: say(queueWords.language),
      choices: [
        { value: 'ko', label: say(queueWords.korean) },
        { value: 'en', label: say(queueWords.english) },
      ],
    },
    again: {
      kind: 'one',
      source: 'again',
      label: say(queueWords.again),
      choices: repeatDays.map((value) => ({ value, label: say(queueWords.withinDays, { days: value }) })),
    },
    held: {
      kind: 'one',
      source: 'heldUntil_gt',
      label: say(queueWords.marks),
      choices: [{ value: '$now', label: say(queueWords.held) }],
    },
  }
}

export type CaseFilter =
  | 'state'
  | 'severity'
  | 'owner'
  | 'team'
  | 'sla'
  | 'due'
  | 'dueDays'
  | 'opened'
  | 'waits'
  | 'language'
  | 'again'
  | 'held'
