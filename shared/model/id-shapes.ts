/** A workshop's id in an address: 16–32 URL-safe characters. */
export const WORKSHOP_ID = /^[A-Za-z0-9_-]{16,32}$/

/** An access key: 43 base64url characters (256 bits). */
export const ACCESS_KEY = /^[A-Za-z0-9_-]{43}$/
