import { describe, expect, it } from 'vitest'
import { readBoardFile } from '../../client/app/home/import-board-file.ts'
import { LIMITS } from '../../shared/model/limits.ts'

const read = (content: string) => readBoardFile(new Blob([content]))
const kindOf = async (content: string): Promise<string> => {
  const result = await read(content)
  return result.ok ? 'a board' : result.error.kind
}

describe('a file that somebody chose to open', () => {
  it.each([
    ['a board', '{"schema": "allymap.board/1"}'],
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

  it('is refused by its size before it is read', async () => {
    const big = { size: LIMITS.body + 1, text: () => Promise.reject(new Error('read')) }
    expect(await readBoardFile(big)).toMatchObject({
      ok: false,
      error: { kind: 'too-large', bytes: LIMITS.body + 1 },
    })
  })

  it('may be unreadable', async () => {
    const gone = { size: 1, text: () => Promise.reject(new Error('gone')) }
    expect(await readBoardFile(gone)).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
  })
})
