export const gatingScopes = ['product', 'brand', 'category'] as const
export type GatingScope = (typeof gatingScopes)[number]

/** How a permission came to its end. */
export const permissionEnds = ['expired', 'revoked', 'replaced'] as const
