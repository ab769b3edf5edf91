import type { SearchResource } from '#shared/search/schema.ts'
import { policyTexts, snippetTexts, templateTexts } from './articleTexts.ts'
import { messageTexts, noteTexts } from './conversationTexts.ts'
import type { Source } from './document.ts'
import { caseTexts, listingTexts, sellerTexts } from './marketplaceTexts.ts'

/** Everything that can be found. What changes in their tables is put down by triggers: server/db/searchWatch.ts. */
export const sources: Record<SearchResource, Source> = {
  cases: caseTexts,
  sellers: sellerTexts,
  listings: listingTexts,
  notes: noteTexts,
  messages: messageTexts,
  templates: templateTexts,
  policies: policyTexts,
  snippets: snippetTexts,
}

export const isSource = (name: string): name is SearchResource => name in sources
