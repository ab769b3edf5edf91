export const evidenceKinds = ['image', 'pdf', 'video', 'email'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** `skipped`: no scanner is set up. */
export const scanResults = ['clean', 'infected', 'failed', 'skipped'] as const
export type ScanResult = (typeof scanResults)[number]
