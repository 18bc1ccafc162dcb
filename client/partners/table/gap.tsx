/** Stands for rows that are not drawn: so high, in pixels. */
export const Gap = ({ height }: { height: number }) =>
  height > 0.5 ? (
    <tr aria-hidden data-gap style={{ height, padding: 0, border: 0, background: 'none' }} />
  ) : null
