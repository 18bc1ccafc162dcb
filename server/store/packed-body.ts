import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Bytes that gzip begins with; board JSON, as earlier versions stored it, begins with a brace. */
const MAGIC = [0x1f, 0x8b]
/** A body that unpacks to more is not one of ours (bytes). */
const MOST = 256 * 1024 * 1024

/** A snapshot as it is stored: board JSON shrinks to about a tenth, and a workshop keeps dozens. */
export const packedBody = (body: Uint8Array): Promise<Uint8Array> => pack(body)

/** The body again. Rejects where the bytes cannot be unpacked. */
export const unpackedBody = async (bytes: Uint8Array): Promise<Uint8Array> =>
  MAGIC.every((byte, i) => bytes[i] === byte) ? unpack(bytes, { maxOutputLength: MOST }) : bytes
