/** Pixels of one layer at most: phones give a canvas no more than 16.7 million, and each costs four bytes. */
export const LARGEST_LAYER = 16_000_000
/** Pixels kept in pictures of notes: 96 MB, and 28 MB where memory is dear. */
const PICTURES = 24_000_000
const PICTURES_ON_PHONES = 7_000_000

/** Device pixels for one CSS pixel that a layer of that size (CSS pixels) may have, where `wanted` would be crisp. */
export const layerRatio = (width: number, height: number, wanted: number): number =>
  Math.min(wanted, Math.sqrt(LARGEST_LAYER / Math.max(1, width * height)))

/** What is known of the device. */
export interface Device {
  /** worked with a finger, and of which size (CSS pixels)? */
  readonly coarse: boolean
  readonly shortSide: number
  /** gigabytes; not every browser says */
  readonly memory: number | undefined
}

export const thisDevice = (): Device => ({
  coarse: window.matchMedia('(pointer: coarse)').matches,
  shortSide: Math.min(window.screen.width, window.screen.height),
  memory: (navigator as { deviceMemory?: number }).deviceMemory,
})

/** Pixels that pictures of notes may take on this device. */
export const pictureBound = ({ coarse, shortSide, memory }: Device): number =>
  (coarse && shortSide < 900) || (memory !== undefined && memory <= 2) ? PICTURES_ON_PHONES : PICTURES
