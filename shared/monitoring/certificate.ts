/**
 * Whether a certificate number has one of the forms: `#` a digit, `@` a capital letter, `?` either, a trailing `*` up to
 * 14 letters, digits, `-` and `_`; anything else stands for itself. Blanks and case do not count.
 */
export function hasForm(certificate: string, forms: readonly string[]): boolean {
  const written = certificate.replaceAll(/\s/g, '').toUpperCase()
  return forms.some((form) => patternOf(form).test(written))
}

function patternOf(form: string): RegExp {
  const signs = [...form.trim().toUpperCase()].map((sign, at, all) => {
    if (sign === '#') return '\\d'
    if (sign === '@') return '[A-Z]'
    if (sign === '?') return '[A-Z0-9]'
    if (sign === '*' && at === all.length - 1) return '[A-Z0-9_-]{1,14}'
    return sign.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  })
  return new RegExp(`^${signs.join('')}$`)
}
