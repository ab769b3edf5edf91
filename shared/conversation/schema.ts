export const messageDirections = ['out', 'in'] as const
export type MessageDirection = (typeof messageDirections)[number]

/** By which way it went; what a seller says on the phone is written down as a message too. */
export const messageChannels = ['email', 'portal', 'phone'] as const
export type MessageChannel = (typeof messageChannels)[number]

export const messageStates = ['queued', 'sent', 'failed', 'received'] as const
export type MessageState = (typeof messageStates)[number]
