import { styled } from '@mui/material/styles'
import type { Named } from '#shared/kpis/scope.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

const says = {
  en: 'About your teams: {teams}. Choose a team above for another; “Whole operation” has all of them.',
  ko: '내 팀 기준: {teams}. 다른 팀은 위에서 선택하고, 전체는 “전체 운영”에서 볼 수 있습니다.',
}

/** A board that nobody narrowed is about the reader's own teams, and says so. */
export function OwnTeams({ teams }: { teams: readonly Named[] }) {
  const say = useSay()
  const locale = useLanguage()
  return <Line>{say(says, { teams: teams.map((team) => team[locale]).join(', ') })}</Line>
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  padding: '6px 16px',
  color: theme.palette.text.secondary,
  borderBottom: `1px solid ${theme.palette.line}`,
}))
