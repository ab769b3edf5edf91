type Part = Record<string, unknown>

const given = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== '' && value !== null && value !== undefined))

/** The report as it is sent: what was left empty is absent, and so is a right that nobody named. */
export function reportBody({ reporter, right, ...plain }: Part): Part {
  const named = given((right ?? {}) as Part)
  return {
    ...given(plain),
    reporter: given((reporter ?? {}) as Part),
    ...(named.type !== undefined && { right: named }),
  }
}
