/** Minutes that this device's clock is east of UTC, now. */
export const offsetHere = (): number => -new Date().getTimezoneOffset()
