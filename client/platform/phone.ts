/** The width at which panels become full sheets and the rail moves to the bottom. */
export const PHONE = '(max-width: 640px)'
export const onPhone = (): boolean => matchMedia(PHONE).matches
