import type { Locale, Words } from '#core/words.ts';
import type { Pen } from './changes.ts';
import type { Model } from './model.ts';
import { titleOf } from './title.ts';

export type Severity = 'hint' | 'mend';

/** What a check found: about which entity, and what its sentences need to name. */
export interface Found {
  /** The entity concerned; null for the product as a whole. */
  readonly entity: string | null;
  /** Values for the check's sentences, such as the word that gave it away. */
  readonly say?: Readonly<Record<string, string>>;
}

/**
 * A check reads the model and says what a seasoned Product Owner would say. It teaches, it never blocks.
 * Pure and quick: it runs again as people work.
 */
export interface Check {
  /** Stable id, `technique/what`, such as `impact-map/goal-without-measure`. */
  readonly id: string;
  readonly severity: Severity;
  readonly find: (model: Model) => Iterable<Found>;
  /** The finding in a few words. */
  readonly title: Words<(say: Readonly<Record<string, string>>) => string>;
  /** Why it matters. */
  readonly why: Words<(say: Readonly<Record<string, string>>) => string>;
  /** How to mend it by hand. */
  readonly how: Words<(say: Readonly<Record<string, string>>) => string>;
  /** A mend in one gesture, where there is one: its verb, and what it does. */
  readonly mend?: {
    readonly label: Words<(say: Readonly<Record<string, string>>) => string>;
    readonly apply: (pen: Pen, found: Found) => void;
  };
}

/** A finding [conseil]: what a check says about the model. */
export interface Finding extends Found {
  readonly check: Check;
  /** The same for the same check and entity: what setting aside remembers. */
  readonly key: string;
  readonly setAside: boolean;
}

/** Runs checks over a model: worth mending first, then in the order of the checks. */
export const runChecks = (checks: readonly Check[], model: Model): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const check of checks)
    for (const found of check.find(model)) {
      const key = `${check.id} ${found.entity ?? 'product'}`;
      findings.push({ ...found, check, key, setAside: model.setAside.has(key) });
    }
  const rank = ({ check }: Finding) => (check.severity === 'mend' ? 0 : 1);
  return findings.sort((a, b) => rank(a) - rank(b));
};

/** A finding in sentences, as the API and the page say it. */
export const tellFinding = (finding: Finding, model: Model, locale: Locale) => {
  const entity = finding.entity ? model.get(finding.entity) : undefined;
  const say = { title: entity ? titleOf(entity, model) : model.product.title, ...finding.say };
  return {
    check: finding.check.id,
    severity: finding.check.severity,
    entity: finding.entity,
    title: finding.check.title[locale](say),
    why: finding.check.why[locale](say),
    mend: finding.check.how[locale](say),
    gesture: finding.check.mend ? finding.check.mend.label[locale](say) : null,
  };
};
