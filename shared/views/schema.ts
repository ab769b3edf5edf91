export const viewScopes = ['private', 'team', 'everyone'] as const
export type ViewScope = (typeof viewScopes)[number]
