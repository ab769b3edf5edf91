import { styled } from '@mui/material/styles'
import { DataTable, useCreatePath } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Team } from '#shared/teams/schema.ts'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useHolding } from './useDispatch.ts'
import { functionWords, teamWords } from './words.ts'

export function TeamTable() {
  const say = useSay()
  const locale = useLanguage()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const holding = useHolding()
  const pathOf = ({ id }: Team) => createPath({ resource: 'teams', id, type: 'show' })
  const { table, rowSx } = useRowCursor<Team>((team) => navigate(pathOf(team)))
  return (
    <DataTable<Team> ref={table} rowSx={rowSx} rowClick={(_id, _resource, team) => pathOf(team)}>
      <DataTable.Col
        source={locale === 'ko' ? 'nameKo' : 'nameEn'}
        label={say(teamWords.team)}
        cellClassName="grows"
        render={(team: Team) => (
          <>
            <RecordLink resource="teams" id={team.id}>
              {locale === 'ko' ? team.nameKo : team.nameEn}
            </RecordLink>
            {!team.isActive && (
              <Gap>
                <ToneChip tone="neutral">{say(teamWords.inactive)}</ToneChip>
              </Gap>
            )}
          </>
        )}
      />
      <DataTable.Col
        source="function"
        label={say(teamWords.function)}
        render={(team: Team) => say(functionWords[team.function])}
      />
      <DataTable.Col
        source="assignsItself"
        label={say(teamWords.handsOut)}
        render={(team: Team) => say(team.assignsItself ? teamWords.byItself : teamWords.onAsking)}
      />
      <DataTable.Col
        align="right"
        label={say(teamWords.members)}
        render={(team: Team) => team.memberCount.toLocaleString()}
      />
      <DataTable.Col
        align="right"
        label={say(teamWords.openCases)}
        render={(team: Team) => team.openCases.toLocaleString()}
      />
      <DataTable.Col
        align="right"
        label={say(teamWords.waiting)}
        render={(team: Team) => <b>{(holding.get(team.id)?.waiting ?? 0).toLocaleString()}</b>}
      />
      <DataTable.Col
        label={say(teamWords.room)}
        render={(team: Team) => {
          const line = holding.get(team.id)
          if (!line) return '–'
          if (line.room === 0) return <ToneChip tone="busy">{say(teamWords.noRoom)}</ToneChip>
          return say(teamWords.roomOf, { room: line.room.toLocaleString(), people: line.peopleAvailable })
        }}
      />
      <DataTable.Col source="slug" label={say(teamWords.slug)} render={({ slug }: Team) => <Quiet>{slug}</Quiet>} />
    </DataTable>
  )
}

const Gap = styled('span')({ marginLeft: 8 })
const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))
