import { styled } from '@mui/material/styles'
import type { RoutingBody } from '#shared/settings/routing.ts'
import { useSay } from '../ui/useSay.ts'
import { RowTools, Wrong } from './EditTable.tsx'
import { RoutingConditions, useConditionWords } from './RoutingConditions.tsx'
import { routingWords } from './routingWords.ts'
import { useRoutedTeams } from './useRoutedTeams.ts'

type Rule = RoutingBody['rules'][number]

type RoutingRuleProps = {
  rules: Rule[]
  rule: Rule
  at: number
  errors: Readonly<Record<string, string>>
  isReadOnly: boolean
  onChange: (next: Rule) => void
  onRules: (next: Rule[]) => void
  onMove: (by: -1 | 1) => void
}

/** One rule: when it holds, and where it sends a case. */
export function RoutingRule({ rules, rule, at, errors, isReadOnly, onChange, onRules, onMove }: RoutingRuleProps) {
  const say = useSay()
  const teams = useRoutedTeams()
  const tell = useConditionWords()
  const path = `/rules/${at}`
  const team = teams.find(({ slug }) => slug === rule.then.team)
  if (isReadOnly) {
    return (
      <Item>
        <span className="place">{at + 1}</span>
        <div>
          <b>{rule.name}</b> <code>{rule.id}</code>
          <p>
            {tell(rule.when) || say(routingWords.always)} → <b>{team?.name ?? rule.then.team}</b>
            {rule.then.skill && ` · ${say(routingWords.skill)}: ${rule.then.skill}`}
          </p>
          {team?.isActive === false && <p className="dead">{say(routingWords.dead)}</p>}
        </div>
      </Item>
    )
  }
  // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
  const sendTo = (target: Rule['then']) => onChange({ ...rule, then: target })
  return (
    <Item
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <span className="place">{at + 1}</span>
      <div>
        <div className="line">
          <label>
            {say(routingWords.name)}
            <input
              data-field="name"
              value={rule.name}
              maxLength={80}
              style={{ width: 300 }}
              onChange={(event) => onChange({ ...rule, name: event.target.value })}
            />
          </label>
          <label>
            {say(routingWords.id)}
            <input
              data-field="id"
              value={rule.id}
              maxLength={40}
              style={{ width: 150 }}
              aria-invalid={Boolean(errors[`${path}/id`])}
              onChange={(event) => onChange({ ...rule, id: event.target.value })}
            />
          </label>
          <label>
            {say(routingWords.team)}
            <select
              data-field="team"
              value={rule.then.team}
              aria-invalid={Boolean(errors[`${path}/then/team`])}
              onChange={(event) => sendTo({ ...rule.then, team: event.target.value })}
            >
              <option value="">{say(routingWords.chooseTeam)}</option>
              {teams
                .filter((one) => one.isActive || one.slug === rule.then.team)
                .map((one) => (
                  <option key={one.slug} value={one.slug}>
                    {one.isActive ? one.name : say(routingWords.goneTeam, { team: one.name })}
                  </option>
                ))}
              {rule.then.team !== '' && !team && <option value={rule.then.team}>{rule.then.team}</option>}
            </select>
          </label>
          <label>
            {say(routingWords.skill)}
            <input
              data-field="skill"
              value={rule.then.skill ?? ''}
              maxLength={60}
              style={{ width: 120 }}
              onChange={(event) => {
                const { skill: _, ...rest } = rule.then
                sendTo(event.target.value ? { ...rest, skill: event.target.value } : rest)
              }}
            />
          </label>
        </div>
        <RoutingConditions when={rule.when} onChange={(when) => onChange({ ...rule, when })} />
        <Wrong
          errors={errors}
          at={['', '/id', '/name', '/when', '/when/kinds', '/then/team', '/then/skill'].map((part) => path + part)}
        />
      </div>
      <RowTools rows={rules} at={at} onChange={onRules} isOrdered />
    </Item>
  )
}

const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '28px minmax(0, 1fr) auto',
  alignItems: 'start',
  gap: 8,
  padding: '10px 0',
  borderTop: `1px solid ${theme.palette.line}`,
  '& .place': { color: theme.palette.text.secondary, fontVariantNumeric: 'tabular-nums', paddingTop: 6 },
  '& code': { font: 'inherit', fontSize: 12, color: theme.palette.text.secondary },
  '& p': { margin: '2px 0 0' },
  '& .dead': { color: theme.palette.tone.bad.text },
  '& .line': { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' },
  '& .line + .line': { marginTop: 8 },
  '& label': { display: 'grid', gap: 2, fontSize: 12, color: theme.palette.text.secondary },
  '& input:not([type="checkbox"]), & select': {
    ...theme.typography.body2,
    font: 'inherit',
    fontSize: 13,
    height: 30,
    padding: '0 8px',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.control}`,
    borderRadius: 6,
    colorScheme: theme.palette.mode,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -1 },
    '&[aria-invalid="true"]': { borderColor: theme.palette.tone.bad.mark },
  },
}))
