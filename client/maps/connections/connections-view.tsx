export function ConnectionsView() {
  return null
}
