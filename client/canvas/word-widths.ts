import { MEASURED_AT, type Measure } from './note-layout.ts'

const MOST = 20_000

/** Measures words once; `forget` is for when the font has arrived. */
export interface WordWidths {
  readonly measure: Measure
  forget(): void
}

export function wordWidths(family: string): WordWidths {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  if (context) {
    context.font = `${MEASURED_AT}px ${family}`
    // widths then grow in proportion to the size
    context.textRendering = 'geometricPrecision'
  }
  return {
    measure: text => {
      const width = known.get(text) ?? context?.measureText(text).width ?? text.length * MEASURED_AT * 0.5
      if (known.size > MOST) known.clear()
      known.set(text, width)
      return width
    },
    forget: () => {
      known.clear()
      if (context) context.font = `${MEASURED_AT}px ${family}`
    },
  }
}
