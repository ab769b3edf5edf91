import type { RejectCode } from '#shared/gating/bodies.ts'
import type { CertificateType } from '#shared/gating/certificates.ts'
import type { DemoEmail } from './people.ts'

/** How the papers of a request are: as they should be, or with what is usually wrong. */
export type Papers = 'good' | 'none' | 'half' | 'old' | 'other_name' | 'gap' | 'bare' | 'ending'

type Verdict = Exclude<RejectCode, 'no_response'>

/** A step, so many hours after the one before; `right`: whether the hits of the pre-check are judged right. */
export type GatingBeat =
  | {
      do: 'check' | 'review' | 'mark' | 'markFound' | 'confirm' | 'ask' | 'supply' | 'lookUp' | 'approve' | 'timeOut'
      after: number
    }
  | { do: 'judge'; after: number; right: boolean }
  | { do: 'approveWithConditions'; after: number }
  | { do: 'reject'; after: number; code: Verdict; text: { en: string; ko: string } }
  | { do: 'clear' | 'withdraw' | 'revoke'; after: number; reason: string }
  | { do: 'askSupplier'; after: number; question: string }

export type GatingStory = {
  brand?: string
  category?: string
  goods?: { title: string; category: string; brand?: string; certificate?: string; priceKrw: number }[]
  certificate?: { type: CertificateType; number: string }
  reason: string
  papers: Papers
  hoursAgo: number
  by?: DemoEmail
  beats: GatingBeat[]
}

export const read: GatingBeat[] = [
  { do: 'check', after: 3 },
  { do: 'mark', after: 2 },
]
export const handed: GatingBeat[] = [...read, { do: 'review', after: 1 }]
export const earphones = {
  title: '노이즈 캔슬링 무선 이어폰 HB-100',
  category: '디지털',
  certificate: 'R-C-HBT-HB100',
  priceKrw: 59_000,
}
