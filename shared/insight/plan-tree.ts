import { type Goal, inOrder, type Need, type Plan, type Task } from '../model/plan.ts'

export interface GoalBranch {
  readonly goal: Goal
  readonly tasks: readonly Task[]
}
export interface NeedBranch {
  readonly need: Need
  readonly goals: readonly GoalBranch[]
}

/** Needs with their goals, goals with their tasks, and what hangs in the air. */
export interface PlanTree {
  readonly needs: readonly NeedBranch[]
  /** goals under no need, or under one that is gone */
  readonly orphanGoals: readonly GoalBranch[]
  /** tasks under no goal, or under one that is gone */
  readonly orphanTasks: readonly Task[]
}

/** [R48] The tree of needs, goals and tasks; a goal serves a need, a task serves a goal, and what does not is an orphan. Source: M15, M16. */
export function planTree({ needs, goals, tasks }: Pick<Plan, 'needs' | 'goals' | 'tasks'>): PlanTree {
  const branch = (goal: Goal): GoalBranch => ({
    goal,
    tasks: inOrder([...tasks.values()].filter(task => task.goal === goal.id)),
  })
  return {
    needs: inOrder(needs.values()).map(need => ({
      need,
      goals: inOrder([...goals.values()].filter(goal => goal.need === need.id)).map(branch),
    })),
    orphanGoals: inOrder([...goals.values()].filter(goal => !needs.has(goal.need))).map(branch),
    orphanTasks: inOrder([...tasks.values()].filter(task => !goals.has(task.goal))),
  }
}

/** The `order` that puts something between two neighbours; null: there is none on that side. */
export function orderBetween(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 0 : after - 1
  return after === null ? before + 1 : (before + after) / 2
}
