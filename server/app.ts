import { randomUUID } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import { refused } from '#shared/errors.ts'
import { appealRoutes } from './appeals/routes.ts'
import { checkAppeals } from './appeals/settingChecks.ts'
import { auditRoutes } from './audit/routes.ts'
import { brandRoutes } from './brands/routes.ts'
import { bulkQueues } from './bulk/queues.ts'
import { bulkRoutes } from './bulk/routes.ts'
import { countPending } from './cases/effectRunner.ts'
import { kindRoutes } from './cases/kindRoutes.ts'
import { caseRoutes } from './cases/routes.ts'
import { checkCalendars, checkSla } from './clocks/checks.ts'
import { clockRoutes } from './clocks/routes.ts'
import { conversationRoutes } from './conversation/routes.ts'
import { counterfeitRegisterRoutes } from './counterfeits/registerRoutes.ts'
import { counterfeitRoutes } from './counterfeits/routes.ts'
import { checkCounterfeits } from './counterfeits/settingChecks.ts'
import { dispatchOverviewRoutes } from './dispatch/overviewRoutes.ts'
import { dispatchRoutes } from './dispatch/routes.ts'
import { checkPriority, checkRouting } from './dispatch/settingChecks.ts'
import { eventRoutes } from './events/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { permissionLifeRoutes } from './gating/life/routes.ts'
import { gatingRoutes } from './gating/routes.ts'
import { checkGating } from './gating/settingChecks.ts'
import type { App } from './http/app.ts'
import { compileLater } from './http/compileLater.ts'
import type { Deps } from './http/deps.ts'
import { answerProblems } from './http/errors.ts'
import { healthRoutes } from './http/health.ts'
import { refuseUnstorableText } from './http/hostileText.ts'
import { describeRoutes } from './http/openapi.ts'
import { checkPermissions, type KnownRoute, tellRoutes } from './http/permission.ts'
import { secure } from './http/security.ts'
import { serveWeb } from './http/spa.ts'
import { importRoutes } from './imports/routes.ts'
import { kinds } from './kinds.ts'
import { kpiRoutes } from './kpis/routes.ts'
import { linkRoutes } from './links/routes.ts'
import { listingRoutes } from './listings/routes.ts'
import { exportSources } from './lists.ts'
import { monitoringRoutes } from './monitoring/routes.ts'
import { checkMonitoring } from './monitoring/settingCheck.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { recogniseAskers, sessionRoutes } from './people/session.ts'
import { performanceRoutes } from './performance/routes.ts'
import { checkPerformance } from './performance/settingCheck.ts'
import { policyRoutes } from './policies/routes.ts'
import { presenceRoutes } from './presence/routes.ts'
import { qualityRoutes } from './quality/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { sellerContactRoutes } from './sellers/contactRoutes.ts'
import { sellerRevealRoutes } from './sellers/revealRoutes.ts'
import { sellerRoutes } from './sellers/routes.ts'
import type { SettingChecks } from './settings/drafts.ts'
import { settingRoutes } from './settings/routes.ts'
import { settlementRoutes } from './settlements/routes.ts'
import { checkSettlements } from './settlements/settingChecks.ts'
import { snippetRoutes } from './snippets/routes.ts'
import { suspensionRoutes } from './suspensions/routes.ts'
import { targetRoutes } from './targets/routes.ts'
import { absenceRoutes } from './teams/absenceRoutes.ts'
import { teamRoutes } from './teams/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { keepToRows } from './vendors/keepToRows.ts'
import { vendorRoutes } from './vendors/routes.ts'
import { verificationRoutes } from './verifications/routes.ts'
import { checkVerifications } from './verifications/settingChecks.ts'
import { viewRoutes } from './views/routes.ts'

/** What each setting is held against before it is published. */
const settingChecks: SettingChecks = {
  counterfeits: checkCounterfeits,
  gating: checkGating,
  appeals: checkAppeals,
  calendar: checkCalendars,
  sla: checkSla,
  priority: checkPriority,
  routing: checkRouting,
  monitoring: checkMonitoring,
  verifications: checkVerifications,
  settlements: checkSettlements,
  performance: checkPerformance,
}

const bodyLimit = 1024 * 1024

/** The console's API and pages: machinery first, then one line a feature. */
export async function buildApp(deps: Deps, onRoute?: (route: KnownRoute) => void): Promise<App> {
  const app: App = Fastify({
    logger: { level: deps.env.LOG_LEVEL, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    genReqId: () => randomUUID(),
    bodyLimit,
    // A line a request drowns what matters; /metrics counts them by route.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
    schemaController: compileLater,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
  }).withTypeProvider<TypeBoxTypeProvider>()

  if (onRoute) tellRoutes(app, onRoute)
  // JSON is the only language of changes; a route that takes files says so itself.
  app.removeContentTypeParser('text/plain')
  answerProblems(app)
  app.addHook('onRequest', async (request) => {
    if (deps.isDraining() && request.url.startsWith('/api')) throw refused('draining')
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store')
  })
  await secure(app, deps.env.PUBLIC_URL)
  await recogniseAskers(app, deps)
  checkPermissions(app)
  keepToRows(app, deps)
  refuseUnstorableText(app)
  await describeRoutes(app)
  healthRoutes(app, deps, () => countPending(deps.database))

  sessionRoutes(app, deps)
  eventRoutes(app, deps)
  caseRoutes(app, deps, kinds)
  clockRoutes(app, deps, kinds)
  presenceRoutes(app, deps, kinds)
  viewRoutes(app, deps, kinds)
  for (const kind of kinds) kindRoutes(app, deps, kind)
  dispatchRoutes(app, deps)
  dispatchOverviewRoutes(app, deps)
  bulkRoutes(app, deps, bulkQueues(kinds))
  linkRoutes(app, deps, kinds)
  suspensionRoutes(app, deps)
  appealRoutes(app, deps)
  qualityRoutes(app, deps)
  verificationRoutes(app, deps, kinds)
  settlementRoutes(app, deps)
  counterfeitRoutes(app, deps)
  counterfeitRegisterRoutes(app, deps)
  conversationRoutes(app, deps)
  notificationRoutes(app, deps)
  snippetRoutes(app, deps)
  policyRoutes(app, deps)
  templateRoutes(app, deps)
  settingRoutes(app, deps, settingChecks)
  peopleRoutes(app, deps)
  teamRoutes(app, deps)
  absenceRoutes(app, deps)
  vendorRoutes(app, deps)
  auditRoutes(app, deps)
  sellerRoutes(app, deps)
  sellerContactRoutes(app, deps)
  sellerRevealRoutes(app, deps)
  performanceRoutes(app, deps)
  listingRoutes(app, deps)
  brandRoutes(app, deps)
  gatingRoutes(app, deps, kinds)
  permissionLifeRoutes(app, deps)
  monitoringRoutes(app, deps)
  importRoutes(app, deps)
  exportRoutes(app, deps, exportSources)
  searchRoutes(app, deps)
  evidenceRoutes(app, deps)

  kpiRoutes(app, deps)
  targetRoutes(app, deps)
  reportRoutes(app, deps)

  await serveWeb(app)
  return app
}
