import type { KpiName } from '#shared/kpis/kpis.ts'

/**
 * The questions of the boards, asked of cases, decisions, promises and measures as anybody would who has no roll-up: a
 * figure for each week of the period. Waits are by the calendar, since SQL knows no business hours: that is less work.
 * What has no rows to ask (hands, marks, papers …) is left out, to the advantage of the base rows.
 */
const finals = "('lifted','expired','permanent','dismissed')"
const week = (column: string) => `strftime('%Y-%W', ${column} / 1000 + 32400, 'unixepoch')`
const inPeriod = (column: string) => `${column} >= :from and ${column} < :to`

/** Decisions that were not taken back, with whether they ended their case. */
const closings = `
  select d.case_id, d.decided_at, c.opened_at from decisions d join cases c on c.id = d.case_id
  where d.to_state in ${finals} and d.from_state not in ${finals} and d.action <> 'undo'
  and not exists (select 1 from decisions u where u.case_id = d.case_id and u.action = 'undo'
    and json_extract(u.body, '$.undone') = d.id)`

const opened = `select ${week('opened_at')} as at, count(*) as n from cases where ${inPeriod('opened_at')} group by 1`
const closed = `select ${week('decided_at')} as at, count(*) as n from (${closings}) where ${inPeriod('decided_at')} group by 1`
const percentile = (from: string) => `
  select at, max(value) from (
    select ${week('at')} as at, value, row_number() over (partition by ${week('at')} order by value) as rank,
    count(*) over (partition by ${week('at')}) as n from (${from}) where ${inPeriod('at')}
  ) where rank * 2 < n + 2 group by 1`

const lastClosings = `select max(decided_at) as at, max(decided_at) - max(opened_at) as value from (${closings}) group by case_id`
const firstReplies = `
  select min(d.decided_at) as at, min(d.decided_at) - c.opened_at as value
  from decisions d join cases c on c.id = d.case_id
  where d.actor_kind = 'person' and d.action in ('ask','apply','approve','confirmLift','close') group by d.case_id`
const promises = (metric: string) => `
  select ${week('e.at')} as at, sum(k.state = 'met' and k.used_ms <= k.target_ms) as kept, count(*) as n
  from case_clocks k join clock_events e on e.clock_id = k.id
  where ${inPeriod('e.at')} and ${metric} and ((e.what = 'met' and k.state = 'met') or
    (e.what = 'breached' and k.breach_handled_at is not null)) group by 1`
const backlog = `
  with happened as (
    select ${week('opened_at')} as at, 1 as n from cases where opened_at < :to
    union all select ${week('decided_at')}, -1 from (${closings}) where decided_at < :to)
  select at, sum(sum(n)) over (order by at) from happened group by at`
const share = (having: string) => `
  select ${week('last')} as at, avg(${having}), count(*) from (
    select d.case_id, max(case when d.to_state in ${finals} then d.decided_at end) as last,
    sum(d.actor_kind = 'person' and d.action in ('ask','apply','approve','confirmLift')) as replies,
    sum(d.from_state in ${finals}) as reopened, sum(d.to_state = 'escalated') as escalated
    from decisions d group by d.case_id) where ${inPeriod('last')} group by 1`
const touches = `
  select ${week('decided_at')} as at, count(*) from decisions
  where actor_kind = 'person' and action <> 'undo' and ${inPeriod('decided_at')} group by 1`
const enforced = `
  select ${week('in_force_from')} as at, count(distinct decision_id) from measures
  where measure is not null and kind <> 'hold_payout' and ${inPeriod('in_force_from')} group by 1`

export const baseQuestions: Partial<Record<KpiName, string>> = {
  inflow: opened,
  outflow: closed,
  backlog,
  'days-to-clear': backlog,
  'one-touch': share('replies <= 1 and reopened = 0'),
  'reopen-rate': share('reopened > 0'),
  'escalation-rate': share('escalated > 0'),
  touches,
  'sla-attainment': promises('1'),
  'sla-first-response': promises("k.metric = 'first_response'"),
  'sla-next-response': promises("k.metric = 'next_response'"),
  'sla-resolution': promises("k.metric = 'resolution'"),
  'promises-broken': promises('1'),
  'first-response-median': percentile(firstReplies),
  'first-response-p90': percentile(firstReplies),
  'full-resolution-median': percentile(lastClosings),
  'full-resolution-p90': percentile(lastClosings),
  'appeal-rate': enforced,
  'false-positives': enforced,
}
