import type { Env } from '../../env.ts'
import type { CertificatePort } from './port.ts'
import { absentCertificates, sandboxCertificates } from './sandbox.ts'

/** The register that is asked: the sandbox in trials, none in production until an adapter of the register is set up. */
export const openCertificates = ({ NODE_ENV }: Pick<Env, 'NODE_ENV'>): CertificatePort =>
  NODE_ENV === 'production' ? absentCertificates : sandboxCertificates()
