import type { Words } from '../text.ts'

export type ViewSort = readonly [field: string, order: 'ASC' | 'DESC']
export type ViewFilter = Record<string, unknown>

const dueFirst: ViewSort = ['dueAt', 'ASC']
const newestFirst: ViewSort = ['openedAt', 'DESC']

/** The views that every list of cases has, in the order of their tabs. */
export const standardViews = [
  { name: 'mine', filter: { stage: 'open', assigneeId: '$me' }, sort: newestFirst },
  { name: 'team', filter: { stage: 'working', teamId: '$myTeams' }, sort: dueFirst },
  { name: 'toDo', filter: { stage: 'working' }, sort: dueFirst },
  { name: 'approval', filter: { stage: 'approvals' }, sort: dueFirst },
  { name: 'breaching', filter: { stage: 'working', dueAt_lt: '$now' }, sort: dueFirst },
  { name: 'all', filter: {}, sort: newestFirst },
] as const satisfies readonly { name: string; filter: ViewFilter; sort: ViewSort }[]

export type StandardViewName = (typeof standardViews)[number]['name']

export const standardViewWords: Record<StandardViewName, Words> = {
  mine: { en: 'Mine', ko: '내 담당' },
  team: { en: 'My team', ko: '내 팀' },
  toDo: { en: 'To do', ko: '처리할 건' },
  approval: { en: 'For approval', ko: '승인 대기' },
  breaching: { en: 'Breaching', ko: '기한 초과' },
  all: { en: 'All', ko: '전체' },
}
