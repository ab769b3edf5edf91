/** How a picture is looked at: `zoom` 1 fills the window, `x` and `y` move it in pixels, `quarters` turn it. */
export type Look = { zoom: number; x: number; y: number; quarters: number }

export const fitted: Look = { zoom: 1, x: 0, y: 0, quarters: 0 }

const least = 0.2
const most = 20

/** Nearer or farther; the point `at`, measured from the middle of the window, stays where it is. */
export function zoomed(look: Look, factor: number, at = { x: 0, y: 0 }): Look {
  const zoom = Math.min(most, Math.max(least, look.zoom * factor))
  const by = zoom / look.zoom
  return { ...look, zoom, x: at.x - (at.x - look.x) * by, y: at.y - (at.y - look.y) * by }
}

export const turned = (look: Look): Look => ({ ...fitted, quarters: (look.quarters + 1) % 4 })

export const moved = (look: Look, x: number, y: number): Look => ({ ...look, x: look.x + x, y: look.y + y })

/** How much a picture shrinks to lie wholly in the window; small ones are not blown up. */
export function fitScale(picture: Size, space: Size, quarters: number): number {
  const [width, height] = quarters % 2 === 0 ? [picture.width, picture.height] : [picture.height, picture.width]
  if (width === 0 || height === 0) return 1
  return Math.min(1, space.width / width, space.height / height)
}

type Size = { width: number; height: number }
