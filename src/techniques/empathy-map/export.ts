import type { Locale, Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { dayIn } from '../day.ts';
import { blocks, inline, item } from '../markdown.ts';
import { empathyWords } from './words.ts';
import { AREAS, type Area, NUMBERS, onMap, saidIn } from './zones.ts';

interface Heads {
  readonly maps: string;
  readonly untitled: string;
  readonly assumption: string;
  readonly evidence: (source: string) => string;
  readonly weight: (weight: number) => string;
  readonly colon: string;
}

const HEADS: Words<Heads> = {
  fr: {
    maps: 'Cartes d’empathie',
    untitled: 'Carte sans titre',
    assumption: 'hypothèse',
    evidence: (source) => (source === '' ? 'observé' : `observé : ${source}`),
    weight: (weight) => `poids ${weight}/5`,
    colon: ' : ',
  },
  en: {
    maps: 'Empathy maps',
    untitled: 'Untitled map',
    assumption: 'assumption',
    evidence: (source) => (source === '' ? 'evidence' : `evidence: ${source}`),
    weight: (weight) => `weight ${weight}/5`,
    colon: ': ',
  },
};

/** A section per map: its facts, then its zones in the author's order with what each statement rests on. */
export const markdown = (model: Model, locale: Locale): string => {
  const heads = HEADS[locale];
  const t = empathyWords[locale];
  const line = (id: string) => {
    const entity = model.get(id);
    if (entity?.kind !== 'note' && entity?.kind !== 'pain' && entity?.kind !== 'gain') return '';
    const standing =
      entity.standing === 'evidence' ? heads.evidence(inline(entity.source)) : heads.assumption;
    const weight = entity.kind !== 'note' && entity.weight !== null ? `${heads.weight(entity.weight)}, ` : '';
    return item(0, `${inline(entity.text)} *(${weight}${standing})*`);
  };
  const fact = (label: string, said: string) => (said === '' ? null : `${label}${heads.colon}${said}`);
  const section = (map: EntityOf<'empathyMap'>): string => {
    const on = onMap(model, map.id);
    const who = inline(model.find('persona', map.persona)?.name ?? '');
    const zone = (area: Area) => {
      const said = saidIn(model, on, area);
      return said.length === 0
        ? null
        : `**${t.zone(NUMBERS[area], t.areas[area])}**\n\n${said.map(line).join('\n')}`;
    };
    const zones = AREAS.map(zone).filter((one) => one !== null);
    const facts = [
      fact(t.designedFor, inline(map.designedFor)),
      fact(t.designedBy, inline(map.designedBy)),
      fact(t.day, map.day === '' ? '' : dayIn(locale, map.day)),
      fact(t.version, inline(map.version)),
    ].filter((one) => one !== null);
    const title = inline(map.title);
    if (zones.length === 0 && title === '' && who === '') return '';
    const name = [who, title].filter((one) => one !== '').join(', ') || heads.untitled;
    return blocks(`### ${name}`, facts.join(' · '), ...zones);
  };
  const body = blocks(...model.list('empathyMap').map(section));
  return body === '' ? '' : blocks(`## ${heads.maps}`, body);
};
