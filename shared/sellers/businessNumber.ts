const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5]

/**
 * The tenth digit of a Korean business registration number, from the nine before it.
 * Source: National Tax Service, 사업자등록번호 검증 (weights 1 3 7 1 3 7 1 3 5, the tens of nine times five added).
 */
export function checkDigit(nine: string): number {
  const digits = [...nine].map(Number)
  const sum = weights.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0)
  return (10 - ((sum + Math.floor(((digits[8] ?? 0) * 5) / 10)) % 10)) % 10
}

/** Whether ten digits, with or without dashes, are a number that can have been given out. */
export function isBusinessNumber(text: string): boolean {
  const digits = text.replaceAll('-', '')
  return /^\d{10}$/.test(digits) && checkDigit(digits.slice(0, 9)) === Number(digits[9])
}
