import type { Edition } from './editions.server.ts';
import type { FilledIn } from './wish-of-form.ts';

/** What hosts said about an edition, as they would say it again. */
export const saidOf = (edition: Edition): FilledIn => ({
  ...{ title: edition.title, sentence: edition.sentence, description: edition.description },
  ...{ themes: edition.themes, partners: [...edition.partners] },
  hosts: edition.hosts.map(({ name }) => name),
  questions: edition.questions.map(({ label }) => label),
  ...{ region: edition.region, place: edition.place, elsewhere: edition.elsewhere },
  ...{ locale: edition.locale, zone: edition.zone, mode: edition.mode, capacity: edition.capacity },
  ...{ opensOn: edition.opensOn, closesOn: edition.closesOn, offerHours: edition.offerHours },
});
