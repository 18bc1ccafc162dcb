/** True where keys are named ⌘, ⌥ and ⇧. */
export const onMac = (): boolean => /^(Mac|iPhone|iPad)/.test(navigator.platform)
