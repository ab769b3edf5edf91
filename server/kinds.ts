import { appealKind } from './appeals/kind.ts'
import { counterfeitKind } from './counterfeits/kind.ts'
import { gatingKind } from './gating/kind.ts'
import { settlementKind } from './settlements/kind.ts'
import { suspensionKind } from './suspensions/kind.ts'
import { verificationKind } from './verifications/kind.ts'

/** Every kind of case; the engine, the queues and the menu count know no others. */
export const kinds = [suspensionKind, appealKind, settlementKind, verificationKind, counterfeitKind, gatingKind]
