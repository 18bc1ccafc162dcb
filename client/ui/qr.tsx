import { useMemo } from 'react'
import { encode } from 'uqr'

/** A QR code, dark on white in both themes (scanners need it), as one path. `label` says where it leads. */
export function Qr({ text, label, size = 160 }: { text: string; label: string; size?: number }) {
  const code = useMemo(() => {
    const { data, size: modules } = encode(text, { ecc: 'M', border: 3 })
    let path = ''
    data.forEach((row, y) => {
      row.forEach((dark, x) => {
        if (dark) path += `M${x} ${y}h1v1h-1z`
      })
    })
    return { path, modules }
  }, [text])
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${code.modules} ${code.modules}`}
      shapeRendering="crispEdges"
    >
      <rect width={code.modules} height={code.modules} fill="#ffffff" />
      <path d={code.path} fill="#000000" />
    </svg>
  )
}
