import { useEffect } from 'react'
import type { MapId } from '../../../shared/model/ids.ts'
import { usePeople, useWorkspace } from '../../state/hooks.ts'
import { type PresentPerson, useSession } from '../../state/session.ts'

/** The person with that id as they are here; the connection that looks at a map counts before one that does not. */
const leaderOf = (people: readonly PresentPerson[], id: string | null): PresentPerson | null => {
  const here = people.filter(p => !p.me && p.participant === id)
  return here.find(p => p.camera) ?? here.find(p => p.map) ?? here[0] ?? null
}

/**
 * Keeps to the person whose view one follows: opens the map that they are on, tells the others, and stops when they leave or when one
 * goes elsewhere by oneself. Gives that person; null for nobody.
 */
export function useFollowing(onLeft: (name: string) => void): PresentPerson | null {
  const { workspace, presence, saved } = useSession()
  const following = useWorkspace(w => w.following)
  const people = usePeople()
  const leader = leaderOf(people, following)
  const map: MapId | null = leader?.map ?? null
  const name = leader?.name

  useEffect(() => {
    presence.show({ following })
    if (following === null) return
    return workspace.subscribe((now, before) => {
      if (now.view === before.view || now.following === null) return
      const theirs = leaderOf(presence.people.getState(), now.following)?.map ?? null
      if (now.view.kind !== 'map' || now.view.map !== theirs) workspace.setState({ following: null })
    })
  }, [presence, workspace, following])

  useEffect(() => {
    const { view } = workspace.getState()
    if (following !== null && map !== null && (view.kind !== 'map' || view.map !== map))
      workspace.setState({
        view: { kind: 'map', map },
        selection: new Set(),
        connection: null,
        editing: null,
      })
  }, [workspace, following, map])

  useEffect(() => {
    if (following === null || name === undefined) return
    return () => {
      const gone = !presence.people.getState().some(p => p.participant === following)
      // without a connection of one's own nobody is known to be here: one follows on after the return
      const away = saved.getState().kind === 'offline'
      if (!gone || away || workspace.getState().following !== following) return
      workspace.setState({ following: null })
      onLeft(name)
    }
  }, [presence, workspace, saved, following, name, onLeft])

  return following === null ? null : leader
}
