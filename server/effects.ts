import { appealAppliers } from './appeals/carryOut.ts'
import type { EffectAppliers } from './cases/effectRunner.ts'
import { counterfeitEffectAppliers } from './counterfeits/repeat.ts'
import type { Database } from './db/database.ts'
import { gatingAppliers } from './gating/appliers.ts'
import type { CertificatePort } from './gating/certificates/port.ts'
import { sandboxCertificates } from './gating/certificates/sandbox.ts'
import { measureEffects } from './measures/effects.ts'
import { holdEffects } from './measures/holds.ts'
import type { Mailer } from './notices/mailer.ts'
import { sendNotice } from './notices/noticeEffect.ts'
import { paymentEffects } from './settlements/payment.ts'
import { surveyEffects } from './settlements/survey.ts'
import { checkEffects } from './verifications/checkEffects.ts'
import { identityEffects } from './verifications/identityEffects.ts'
import type { Ports } from './verifications/ports.ts'
import { sandboxPorts } from './verifications/sandbox.ts'

/** Where nobody says whom to ask: trials. */
const trial = sandboxPorts()
const trialCertificates = sandboxCertificates()

/** What carries out each kind of effect. */
export const effectAppliers = (
  database: Database,
  mailer: Mailer,
  ports: Ports = trial,
  certificates: CertificatePort = trialCertificates,
): EffectAppliers => ({
  'send-notice': sendNotice(database, mailer),
  ...measureEffects,
  ...counterfeitEffectAppliers,
  ...appealAppliers,
  ...gatingAppliers(certificates),
  ...identityEffects,
  ...checkEffects(database, ports),
  ...holdEffects,
  ...paymentEffects,
  ...surveyEffects(mailer),
})
