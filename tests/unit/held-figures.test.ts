import { expect, it } from 'vitest'
import { createMetrics } from '../../server/observe/metrics.ts'

const NOW = { rooms: 0, connections: 0, storing: true, reloads: 0, traces: false }
const figure = (text: string, name: string): number =>
  Number(text.match(new RegExp(`^${name} (.*)$`, 'm'))?.[1])

it('figures that are gathered are whole whenever they are read, and nothing is counted twice', async () => {
  const metrics = createMetrics(() => NOW)
  for (let i = 0; i < 1_203; i += 1) {
    metrics.meter.beat(2)
    metrics.meter.sent(10)
    metrics.meter.received(3)
    metrics.meter.commit(1, i % 3 > 0)
  }
  for (let read = 0; read < 2; read += 1) {
    const text = await metrics.text()
    expect(figure(text, 'allymap_beat_seconds_count')).toBe(1_203)
    expect(figure(text, 'allymap_beat_seconds_sum')).toBeCloseTo(2.406, 6)
    expect(figure(text, 'allymap_beat_seconds_bucket{le="0.001"}')).toBe(0)
    expect(figure(text, 'allymap_beat_seconds_bucket{le="0.002"}')).toBe(1_203)
    expect(figure(text, 'allymap_commit_seconds_count{result="stored"}')).toBe(802)
    expect(figure(text, 'allymap_commit_seconds_count{result="refused"}')).toBe(401)
    expect(figure(text, 'allymap_sent_bytes_total')).toBe(12_030)
    expect(figure(text, 'allymap_received_bytes_total')).toBe(3_609)
  }
})
