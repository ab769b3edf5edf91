/** How a seller does business, which decides what must be shown. */
export const sellerTypes = ['individual', 'sole_trader', 'corporation', 'overseas'] as const
export type SellerType = (typeof sellerTypes)[number]

/** Where the identity of a seller stands; kept by the decisions of its verification cases. */
export const identityStates = ['unverified', 'pending', 'verified', 'limited', 'suspended', 'blocked'] as const
export type IdentityState = (typeof identityStates)[number]

/** Why a seller need not report to the mail-order register (E-Commerce Act, article 12 and the notice of 2020; B). */
export const mailOrderExemptions = ['simplified_vat', 'few_transactions'] as const
export type MailOrderExemption = (typeof mailOrderExemptions)[number]

/** What made us look at the identity of a seller. */
export const verificationCauses = [
  'new_seller',
  'resubmission',
  'bank_change',
  'representative_change',
  'number_change',
  'particulars_change',
  'yearly',
  'registry_change',
  'limit_reached',
  'circumvention',
] as const
export type VerificationCause = (typeof verificationCauses)[number]

/** Causes that begin with us asking the seller again, and end in a stop when no answer comes. */
export const askingCauses: readonly VerificationCause[] = ['yearly', 'registry_change', 'limit_reached']
