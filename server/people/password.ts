import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const scrypt = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scryptCallback,
)

const cost = { N: 2 ** 15, r: 8, p: 1 }
const keyLength = 32
// scrypt needs 128·N·r bytes; Node's default ceiling is exactly that, so a little more.
const maxmem = 64 * 1024 * 1024

/** scrypt in the asynchronous form: the synchronous one blocks every other request for its whole time. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await scrypt(password.normalize('NFKC'), salt, keyLength, { ...cost, maxmem })
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`
}

/** Takes as long for an unknown account (`null`) as for a known one, so that the answer's delay names nobody. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (stored ?? nobody).split('$')
  if (!N || !r || !p || !salt || !key) return false
  const expected = Buffer.from(key, 'base64')
  const given = await scrypt(password.normalize('NFKC'), Buffer.from(salt, 'base64'), expected.length, {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    maxmem,
  })
  return timingSafeEqual(given, expected) && stored !== null
}

const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(keyLength).toString('base64')}`
