import { commonCaseColumns, furtherCaseColumns } from './caseColumns.ts'
import {
  auditExport,
  bulkExport,
  exportExport,
  importExport,
  personExport,
  policyExport,
  snippetExport,
  teamExport,
} from './houseColumns.ts'
import { kpiExport } from './kpiColumns.ts'
import { brandExport, findingExport, listingExport, salesPermissionExport, sellerExport } from './marketColumns.ts'
import {
  appealExport,
  counterfeitExport,
  gatingExport,
  settlementExport,
  suspensionExport,
  verificationExport,
} from './queueColumns.ts'
import type { Exportable } from './schema.ts'

/** What stands in the file of each list, in this order. */
export const exportColumns = {
  cases: { ...commonCaseColumns, ...furtherCaseColumns },
  suspensions: suspensionExport,
  appeals: appealExport,
  gating: gatingExport,
  verifications: verificationExport,
  counterfeits: counterfeitExport,
  settlements: settlementExport,
  sellers: sellerExport,
  listings: listingExport,
  brands: brandExport,
  monitoring: findingExport,
  'sales-permissions': salesPermissionExport,
  policies: policyExport,
  people: personExport,
  teams: teamExport,
  snippets: snippetExport,
  imports: importExport,
  bulk: bulkExport,
  exports: exportExport,
  audit: auditExport,
  kpis: kpiExport,
} satisfies Record<Exportable, object>
