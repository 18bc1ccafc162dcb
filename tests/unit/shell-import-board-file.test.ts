import { describe, expect, it } from 'vitest'
import { readStartFile } from '../../client/app/home/open-start-file.ts'
import { LIMITS } from '../../shared/model/limits.ts'

const TEMPLATE = {
  schema: 'allymap.template/1',
  title: 'Ours',
  locale: 'es',
  maps: [{ id: 'm', kind: 'zones', title: 'M', zones: [{ id: 'z', title: 'Z', rect: [0, 0, 400, 400] }] }],
}
const read = (content: string) => readStartFile(new Blob([content]))
const kindOf = async (content: string): Promise<string> => {
  const result = await read(content)
  return result.ok ? result.value.kind : result.error.kind
}

describe('a file that somebody chose to open', () => {
  it.each([
    ['board', '{"schema": "allymap.board/1"}'],
    ['template', JSON.stringify(TEMPLATE)],
    ['newer', '{"schema": "allymap.template/2"}'],
    ['invalid', '{"schema": "allymap.template/1", "title": "Ours", "locale": "en", "maps": []}'],
    ['not-a-board', '{"schema": "allymap.templates"}'],
    ['empty', ''],
    ['empty', ' \n'],
    ['not-json', 'not { json'],
    ['not-json', '%PDF-1.7'],
    ['not-a-board', '{"milk": 2}'],
    ['not-a-board', 'null'],
    ['not-a-board', '[]'],
    ['newer', '{"schema": "allymap.board/2", "notes": []}'],
    ['invalid', '{"schema": "allymap.board/1", "notes": [{"id": "a b"}]}'],
  ])('is %s', async (kind, content) => {
    expect(await kindOf(content)).toBe(kind)
  })

  it('names the place of what is wrong', async () => {
    const result = await read(
      '{"schema": "allymap.board/1", "notes": [{"id": "n1"}, {"id": "n2", "color": "mauve"}]}',
    )
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid', path: 'notes.1.color' } })
  })

  it('a template that lacks what may be left out has no steps', async () => {
    const result = await read(JSON.stringify(TEMPLATE))
    expect(result).toMatchObject({ ok: true, value: { template: { agenda: [], checklists: null } } })
    const odd = { ...TEMPLATE, agenda: [{ id: 'a', title: 'A', mode: 'dance' }] }
    expect(await read(JSON.stringify(odd))).toMatchObject({ ok: false, error: { path: 'agenda.0.mode' } })
  })

  it('is refused by its size before it is read', async () => {
    const big = { size: LIMITS.body + 1, text: () => Promise.reject(new Error('read')) }
    expect(await readStartFile(big)).toMatchObject({
      ok: false,
      error: { kind: 'too-large', bytes: LIMITS.body + 1 },
    })
  })

  it('may be unreadable', async () => {
    const gone = { size: 1, text: () => Promise.reject(new Error('gone')) }
    expect(await readStartFile(gone)).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
  })
})
