import type { ChainStep, GatingDocument } from '#shared/gating/documents.ts'

/** What stands in the fields while a reader corrects a paper; empty is not stated. */
export type FactDraft = {
  evidenceId: string
  issuedOn: string
  expiresOn: string
  buyerName: string
  issuerName: string
  modelNumber: string
  quantity: string
  number: string
  certificateType: string
  chain: ChainStep[]
}

export const factsOf = (document: GatingDocument): FactDraft => ({
  evidenceId: document.evidenceId ?? '',
  issuedOn: document.issuedOn ?? '',
  expiresOn: document.expiresOn ?? '',
  buyerName: document.buyerName ?? '',
  issuerName: document.issuerName ?? '',
  modelNumber: document.modelNumber ?? '',
  quantity: document.quantity?.toString() ?? '',
  number: document.number ?? '',
  certificateType: document.certificateType ?? '',
  chain: document.chain ?? [],
})

/** What differs from the paper as it was described: a cleared field goes as null, an untouched one not at all. */
export function fixOf(document: GatingDocument, draft: FactDraft): Record<string, unknown> {
  const before = factsOf(document)
  const fix: Record<string, unknown> = { id: document.id }
  for (const [name, value] of Object.entries(draft)) {
    if (JSON.stringify(value) === JSON.stringify(before[name as keyof FactDraft])) continue
    if (typeof value !== 'string') fix[name] = wholeSteps(value)
    else if (value.trim() === '') fix[name] = null
    else fix[name] = name === 'quantity' ? Number(value) : value.trim()
  }
  return fix
}

/** Steps that name both sides; a half one says nothing. */
export const wholeSteps = (chain: readonly ChainStep[]): ChainStep[] =>
  chain.flatMap(({ buyer, seller, on }) =>
    buyer.trim() && seller.trim() ? [{ buyer: buyer.trim(), seller: seller.trim(), ...(on && { on }) }] : [],
  )

export const noFacts: FactDraft = {
  evidenceId: '',
  issuedOn: '',
  expiresOn: '',
  buyerName: '',
  issuerName: '',
  modelNumber: '',
  quantity: '',
  number: '',
  certificateType: '',
  chain: [],
}

/** A paper as it is handed in: what is empty is left out. */
export function documentOf(type: string, draft: FactDraft): Record<string, unknown> {
  const { chain, quantity, ...texts } = draft
  const said = Object.entries(texts).filter(([, value]) => value.trim() !== '')
  const steps = wholeSteps(chain)
  return {
    type,
    ...Object.fromEntries(said.map(([name, value]) => [name, value.trim()])),
    ...(quantity !== '' && { quantity: Number(quantity) }),
    ...(steps.length > 0 && { chain: steps }),
  }
}
