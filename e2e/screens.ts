import type { Api } from './fixtures.ts'

/** Every screen of the console, by name and path; records are taken from the demo. */
export async function everyScreen(ops: Api): Promise<Record<string, string>> {
  const first = async (resource: string, filter: object = {}) => (await ops.list(resource, filter))[0]?.id
  const approval = await first('suspensions', { state: 'pending_approval' })
  const active = await first('suspensions', { state: 'active' })
  const seller = await first('sellers', { standing: 'suspended' })
  const review = await first('verifications', { state: 'manual_review' })
  const policy = await first('policies', { state: 'published' })
  const draft = await first('policies', { state: 'draft' })
  const template = await first('templates')
  const ticket = await first('settlements', { state: 'pending_approval' })
  const sla = await first('settings', { name: 'sla' })
  const routing = await first('settings', { name: 'routing' })
  const team = await first('teams')
  const alert = await first('alerts')
  const report = await first('reports')
  const brand = await first('brands', { risk: 'high' })
  const vendor = await first('vendors', {})
  const reviewed = await first('appeals', { state: 'under_review' })
  const stranded = await first('appeals', { state: 'escalated' })
  const gate = await first('gating', { state: 'in_review' })
  const second = await first('gating', { state: 'second_review' })
  return {
    'the queue': '/suspensions',
    'a case that awaits approval': `/suspensions/${approval}/show`,
    'a case in force': `/suspensions/${active}/show`,
    'opening a case': '/suspensions/create',
    'reports of rights': '/counterfeits',
    'recording a report': '/counterfeits/create',
    'the queue of verifications': '/verifications',
    'a verification in review': `/verifications/${review}/show`,
    'handing in for a seller': '/verifications/create',
    'the queue of gating reviews': '/gating',
    'a gating review': `/gating/${gate}/show`,
    'a gating review that awaits a second person': `/gating/${second}/show`,
    'opening a gating review': '/gating/create',
    'settlement tickets': '/settlements',
    'a settlement ticket': `/settlements/${ticket}/show`,
    'opening a settlement ticket': '/settlements/create',
    appeals: '/appeals',
    'an appeal under review': `/appeals/${reviewed}/show`,
    'an appeal that nobody may judge': `/appeals/${stranded}/show`,
    'lodging an appeal': '/appeals/create',
    'all cases': '/cases',
    sellers: '/sellers',
    'a seller': `/sellers/${seller}/show`,
    'seller performance': '/performance',
    'seller performance by category': '/performance?by=category',
    'movers and outlook': '/performance/outlook',
    'effect of measures': '/performance/effects',
    'onboarding and retention': '/performance/journeys',
    'reasons for contact': '/performance/contacts',
    figures: '/kpis',
    'the board of a team': '/kpis/boards/team?period=90d',
    'the board of one’s own work': '/kpis/boards/own?period=90d',
    'the board of enforcement': '/kpis/boards/enforcement?period=90d',
    'one figure': '/kpis/full-resolution-median?period=90d',
    'what a figure counted': `/counted?facts=${encodeURIComponent(JSON.stringify({ what: ['closed'] }))}`,
    listings: '/listings',
    brands: '/brands',
    'a brand': `/brands/${brand}/show`,
    'outsourced providers': '/vendors',
    'a provider': `/vendors/${vendor}/show`,
    'sales permissions': '/sales-permissions',
    monitoring: '/monitoring',
    'rules of monitoring': '/monitoring/rules',
    'the watch list': '/monitoring/watch',
    'known fakes': '/monitoring/fakes',
    policies: '/policies',
    'a policy': `/policies/${policy}/show`,
    'a draft policy': `/policies/${draft}/show`,
    'a new policy': '/policies/create',
    templates: '/templates',
    'a template': `/templates/${template}/show`,
    snippets: '/snippets',
    'the settings': '/settings',
    'targets of promises': `/settings/${sla}/show`,
    'routing rules': `/settings/${routing}/show`,
    targets: '/targets',
    'alert rules': '/targets/rules',
    alerts: '/alerts',
    'an alert': `/alerts/${alert}/show`,
    'scheduled reports': '/reports',
    'a scheduled report': `/reports/${report}/show`,
    teams: '/teams',
    'a team': `/teams/${team}/show`,
    'the roster of a team': `/teams/${team}/roster`,
    'the wallboard': `/teams/wallboard?team=${team}`,
    'bulk runs': '/bulk',
    notifications: '/notifications',
    imports: '/imports',
    exports: '/exports',
    'a new import': '/imports/create',
    people: '/people',
    'the audit log': '/audit',
  }
}
