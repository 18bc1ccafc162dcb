import { type Connection, connectionId } from '../../shared/model/connection.ts'
import { useBoard } from './hooks.ts'

/** Whether a line runs the other way between the same notes: then this one cannot be turned round. */
export const useTwin = (line: Connection | undefined): boolean =>
  useBoard(
    'connections',
    ({ connections }) => line !== undefined && connections.has(connectionId(line.to, line.from)),
    [line],
  )
