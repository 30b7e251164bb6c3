import type { Decision } from '../enrolment/enrolment.ts';
import { DOINGS, type Doing } from '../people/person.ts';

/** How many there are of those who do one thing today; null for who did not say. */
export interface BalanceLine {
  readonly doing: Doing | null;
  readonly applied: number;
  readonly shortlisted: number;
  readonly invited: number;
  readonly seated: number;
}

interface Weighed {
  readonly doing: Doing | null;
  readonly shortlisted: boolean;
  readonly decision: { readonly decision: Decision } | null;
}

/** Who applied, who is looked at closer, who was chosen and who sits there already, by what they do today. */
export const balanceOf = (
  applications: readonly Weighed[],
  seated: readonly (Doing | null)[],
): readonly BalanceLine[] =>
  [...DOINGS, null].map((doing) => {
    const those = applications.filter((one) => one.doing === doing);
    return {
      doing,
      applied: those.length,
      shortlisted: those.filter((one) => one.shortlisted).length,
      invited: those.filter(({ decision }) => decision?.decision === 'invite').length,
      seated: seated.filter((one) => one === doing).length,
    };
  });
