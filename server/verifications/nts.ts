import type { RegistryAnswer, StatusAnswer } from '#shared/verifications/checks.ts'
import { mostNumbersACall, type PortError, PortFailed, type RegistryPort } from './ports.ts'

const publicAddress = 'https://api.odcloud.kr/api/nts-businessman/v1'
const longestWaitMs = 10_000

/** The National Tax Service's public API (국세청 사업자등록정보 진위확인 및 상태조회): at most 100 numbers a call. */
export function ntsRegistry(serviceKey: string, address = publicAddress, waitMs = longestWaitMs): RegistryPort {
  const ask = async <T>(path: string, body: object): Promise<T[]> => {
    const url = `${address}/${path}?serviceKey=${encodeURIComponent(serviceKey)}`
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(waitMs),
      })
      if (!answer.ok) throw new PortFailed('registry-down')
      const { data } = (await answer.json()) as { data?: T[] }
      if (!Array.isArray(data)) throw new PortFailed('registry-down')
      return data
    } catch (error) {
      // The address carries the key: nothing of the error itself may be stored.
      throw new PortFailed(wordOf(error))
    }
  }
  return {
    provider: 'nts',
    validate: async ({ businessNumber, openedOn, representative, legalName, corporateNumber }) => {
      const business = {
        b_no: businessNumber,
        start_dt: openedOn.replaceAll('-', ''),
        p_nm: representative,
        p_nm2: '',
        b_nm: legalName ?? '',
        corp_no: corporateNumber ?? '',
        b_sector: '',
        b_type: '',
        b_adr: '',
      }
      const [answer] = await ask<Partial<RegistryAnswer>>('validate', { businesses: [business] })
      if (answer?.valid !== '01' && answer?.valid !== '02') throw new PortFailed('registry-down')
      // Particulars that are not as registered come without a status: it is asked for by itself.
      const status = answer.status ?? (await ask<StatusAnswer>('status', { b_no: [businessNumber] }))[0]
      if (!status) throw new PortFailed('registry-down')
      return { ...answer, b_no: businessNumber, valid: answer.valid, status }
    },
    status: async (numbers) => {
      if (numbers.length > mostNumbersACall) throw new Error(`${numbers.length} numbers in one call`)
      return numbers.length === 0 ? [] : ask<StatusAnswer>('status', { b_no: numbers })
    },
  }
}

const wordOf = (error: unknown): PortError =>
  error instanceof Error && error.name === 'TimeoutError' ? 'registry-slow' : 'registry-down'
