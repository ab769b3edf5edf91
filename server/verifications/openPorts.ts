import type { Env } from '../env.ts'
import { ntsRegistry } from './nts.ts'
import { type BankPort, PortFailed, type Ports, type RegistryPort } from './ports.ts'
import { sandboxPorts } from './sandbox.ts'

/**
 * The tax office with a key of it; else the sandbox, but never in production, where an invented answer would verify
 * somebody: there cases wait until a key is set or a person reviews them.
 */
export function openPorts(env: Pick<Env, 'NTS_SERVICE_KEY' | 'NODE_ENV'>): Ports {
  const isProduction = env.NODE_ENV === 'production'
  const sandbox = sandboxPorts()
  return {
    registry: env.NTS_SERVICE_KEY ? ntsRegistry(env.NTS_SERVICE_KEY) : isProduction ? absentRegistry : sandbox.registry,
    bank: isProduction ? absentBank : sandbox.bank,
  }
}

const absentRegistry: RegistryPort = {
  provider: 'none',
  validate: () => Promise.reject(new PortFailed('registry-not-connected')),
  status: () => Promise.reject(new PortFailed('registry-not-connected')),
}

const absentBank: BankPort = {
  provider: 'none',
  inquire: () => Promise.reject(new PortFailed('bank-not-connected')),
}
