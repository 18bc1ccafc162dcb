import { TriangleAlert } from 'lucide-react'
import style from './plan.module.css'

/** The mark of something that hangs in the air. */
export const Orphan = ({ text }: { text: string }) => (
  <span className={style.orphan}>
    <TriangleAlert size={14} aria-hidden />
    {text}
  </span>
)
