/** What is there without being asked for, once the map has been painted: one file. */
export { Announcer } from '../../outline/announcer.tsx'
export { VisitedPlaces } from './visited-places.tsx'
