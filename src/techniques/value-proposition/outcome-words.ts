import { fold } from '#core/text.ts';

const OUTCOME =
  /^(?:(?:ne )?(?:plus|pas) (?:de |d'|avoir|perdre|attendre|etre|devoir)|ne (?:plus|pas|jamais) |moins (?:de |d'|\w+)|plus (?:de |d'|vite|souvent)|davantage |gagner du temps|economiser |eviter |sans |etre (?:sur|sure|rassure|rassuree|tranquille|content|contente|fier|fiere)\b|avoir (?:moins|plus|davantage) |no more |not having |not to |never |less |fewer |more |faster|cheaper|better |saving time|save time|save money|saving money|avoid(?:ing)? |without |being (?:sure|safe|proud|happy)|be (?:sure|proud|happy|safe)\b)/;

/** Whether a job says how well it should go rather than what is to be done: an outcome is a pain or a gain. */
export const isOutcome = (job: string): boolean => OUTCOME.test(fold(job));
