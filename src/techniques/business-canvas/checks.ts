import type { Check } from '#product/checks.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import { remove } from '#product/pen.ts';
import { personasOf } from '#product/segments.ts';
import { sameSaying } from '../content-words.ts';
import { sentence } from '../sentence.ts';
import type { Block } from './blocks.ts';
import { emptyBlocks, isBegun, type Need, sheetsOf } from './canvas.ts';
import { balanceOf, money, sumOf } from './money.ts';
import { canvasWords } from './words.ts';

type Model = Parameters<Check['find']>[0];
type Item = EntityOf<'canvasItem'>;

/** So many blocks hold something before an empty one is told: nobody fills nine at once. */
const UNDER_WAY = 5;

const begun = (model: Model) => sheetsOf(model).filter(isBegun);

const listed = (locale: 'fr' | 'en', names: string | undefined, word: (name: string) => string): string =>
  new Intl.ListFormat(locale).format((names ?? '').split(' ').map(word));
const needs = (locale: 'fr' | 'en', names: string | undefined) =>
  listed(locale, names, (name) => canvasWords[locale].aNeed[name as Need] ?? '');
const blocks = (locale: 'fr' | 'en', names: string | undefined) =>
  listed(locale, names, (name) => canvasWords[locale].inList[name as Block] ?? '');

/** Items that say the same as one before them on their canvas. */
const echoesOf = function* (model: Model): Iterable<Item> {
  for (const { items } of sheetsOf(model)) {
    const said = new Set<string>();
    for (const item of [...items.values()].flat()) {
      const words = sameSaying(item.text);
      if (words !== '' && said.has(words)) yield item;
      said.add(words);
    }
  }
};

export const checks: readonly Check[] = [
  {
    id: 'business-canvas/for-nobody',
    severity: 'mend',
    find: function* (model) {
      if (model.list('segment').length > 0) return;
      for (const { canvas } of begun(model)) yield { entity: canvas.id };
    },
    title: sentence('Ce canevas ne dit pas pour qui', 'This canvas does not say for whom'),
    why: sentence(
      'Canaux, relations et revenus se disent pour quelqu’un. Sans segment, chaque case est vraie pour personne.',
      'Channels, relationships and revenues are said for somebody. Without a segment, every block is true of nobody.',
    ),
    how: sentence(
      'Commencez par la droite : un segment, et le persona qui le représente.',
      'Begin on the right: one segment, and the persona that stands for it.',
    ),
  },
  {
    id: 'business-canvas/segment-lacks',
    severity: 'mend',
    find: function* (model) {
      const sheets = begun(model);
      for (const { id } of model.list('segment')) {
        // On several canvases a segment may be served by one of them.
        const lacking = sheets.map(
          ({ served }) => new Set(served.find(({ segment }) => segment.id === id)?.lacks),
        );
        const lacks = [...(lacking[0] ?? [])].filter((need) => lacking.every((one) => one.has(need)));
        if (lacks.length > 0) yield { entity: id, say: { lacks: lacks.join(' ') } };
      }
    },
    title: sentence(
      ({ title, lacks }) => `Il manque à « ${title || '…'} » ${needs('fr', lacks)}`,
      ({ title, lacks }) => `“${title || '…'}” lacks ${needs('en', lacks)}`,
    ),
    why: sentence(
      'Un segment tient par quatre choses : ce qu’on lui apporte, comment cela lui parvient, le lien qui reste, et ce qui le paie.',
      'A segment holds by four things: what you bring it, how it gets there, the tie that stays, and what pays for it.',
    ),
    how: sentence(
      'Ajoutez-le, ou rattachez à ce segment une ligne qui existe déjà. Si rien ne vient, est-ce encore un segment ?',
      'Add it, or tie to this segment a line that is there already. If nothing comes to mind, is it still a segment?',
    ),
  },
  {
    id: 'business-canvas/segment-faceless',
    severity: 'hint',
    find: function* (model) {
      // Nobody was drawn yet: the personas' own turn comes first.
      if (begun(model).length === 0 || model.list('persona').length === 0) return;
      for (const { id } of model.list('segment'))
        if (personasOf(model, id).length === 0) yield { entity: id };
    },
    title: sentence('« {title} » : aucun persona ne le représente', '“{title}”: no persona stands for it'),
    why: sentence(
      'Sans visage, un segment devient vite « tout le monde » : plus personne ne sait dire si un canal ou un prix lui conviendrait.',
      'Without a face a segment soon becomes “everybody”: nobody can tell any more whether a channel or a price would suit it.',
    ),
    how: sentence(
      'Choisissez le persona qui le représente, ou dessinez-le. S’il n’y en a pas de crédible, est-ce un segment que vous connaissez ?',
      'Choose the persona that stands for it, or draw one. If none is believable, is it a segment that you know?',
    ),
  },
  {
    id: 'business-canvas/block-empty',
    severity: 'hint',
    find: function* (model) {
      for (const sheet of begun(model)) {
        const empty = emptyBlocks(sheet);
        if (empty.length > 0 && sheet.blocks.length - empty.length >= UNDER_WAY)
          yield { entity: sheet.canvas.id, say: { empty: empty.join(' ') } };
      }
    },
    title: sentence(
      ({ empty }) => `Encore vide : ${blocks('fr', empty)}`,
      ({ empty }) => `Still empty: ${blocks('en', empty)}`,
    ),
    why: sentence(
      'La case que l’on évite est souvent celle où le modèle ne tient pas.',
      'The block people avoid is often the one where the model does not hold.',
    ),
    how: sentence(
      'Écrivez-y une supposition, même fragile, et dites qui ira la vérifier.',
      'Write a guess in it, however shaky, and say who will go and check.',
    ),
  },
  {
    id: 'business-canvas/not-per-segment',
    severity: 'hint',
    find: function* (model) {
      if (model.list('segment').length < 2) return;
      for (const { canvas, items } of begun(model)) {
        const said = (['channels', 'relationships', 'revenues'] as const).flatMap(
          (block) => items.get(block) ?? [],
        );
        if (said.length >= 4 && said.every(({ segment }) => !model.find('segment', segment)))
          yield { entity: canvas.id };
      }
    },
    title: sentence('Rien ne dit ce qui est pour quel segment', 'Nothing says what is for which segment'),
    why: sentence(
      'Deux segments s’atteignent rarement par le même canal et ne paient pas de la même façon. Mélangés, on ne voit pas celui qui n’a rien.',
      'Two segments are seldom reached by the same channel, nor do they pay alike. Mixed up, nobody sees the one that has nothing.',
    ),
    how: sentence(
      'Marquez canaux, relations et revenus de leur segment ; laissez sans marque ce qui vaut vraiment pour tous.',
      'Mark channels, relationships and revenues with their segment; leave unmarked what is really for all.',
    ),
  },
  {
    id: 'business-canvas/amounts-missing',
    severity: 'hint',
    find: function* (model) {
      for (const sheet of begun(model)) {
        const [costs, revenues] = [sumOf(sheet, 'costs'), sumOf(sheet, 'revenues')];
        const unsaid = costs.unsaid + revenues.unsaid;
        const isCounted = costs.said + revenues.said > 0 || (costs.unsaid > 0 && revenues.unsaid > 0);
        if (unsaid > 0 && isCounted) yield { entity: sheet.canvas.id, say: { count: String(unsaid) } };
      }
    },
    title: sentence(
      ({ count }) =>
        count === '1' ? 'Une ligne d’argent sans montant' : `${count} lignes d’argent sans montant`,
      ({ count }) =>
        count === '1' ? 'One line of money without an amount' : `${count} lines of money without an amount`,
    ),
    why: sentence(
      'Un chiffre faux de moitié apprend déjà quelque chose ; l’absence de chiffre laisse croire que cela va.',
      'A figure that is half wrong teaches something already; no figure lets everyone believe it is fine.',
    ),
    how: sentence(
      'Mettez un ordre de grandeur : 10, 100 ou 1 000 ? Chaque mois, chaque année, une fois ?',
      'Put an order of magnitude: 10, 100 or 1,000? Every month, every year, once?',
    ),
  },
  {
    id: 'business-canvas/loss',
    severity: 'hint',
    find: function* (model) {
      for (const sheet of begun(model)) {
        const balance = balanceOf(sheet);
        if (balance === null || balance >= 0) continue;
        const { currency, period } = sheet.canvas;
        yield {
          entity: sheet.canvas.id,
          say: { fr: money('fr', -balance, currency), en: money('en', -balance, currency), period },
        };
      }
    },
    title: sentence(
      ({ fr, period }) => `Il manque ${fr} ${period === 'month' ? 'par mois' : 'par an'}`,
      ({ en, period }) => `${en} ${period === 'month' ? 'a month' : 'a year'} are missing`,
    ),
    why: sentence(
      'Ce n’est pas une faute : c’est ce que le canevas devait montrer avant que l’on ne commence.',
      'That is no fault: it is what the canvas was meant to show before anybody starts.',
    ),
    how: sentence(
      'Cherchez la ligne qui pèse le plus, de chaque côté, et demandez ce qui la changerait de moitié.',
      'Look for the heaviest line on either side, and ask what would change it by half.',
    ),
  },
  {
    id: 'business-canvas/said-twice',
    severity: 'hint',
    find: function* (model) {
      for (const { id } of echoesOf(model)) yield { entity: id };
    },
    title: sentence('« {title} » est écrit deux fois', '“{title}” is written twice'),
    why: sentence(
      'La même ligne dans deux cases cache souvent une question : est-ce une ressource, ou une activité ?',
      'The same line in two blocks often hides a question: is it a resource, or an activity?',
    ),
    how: sentence(
      'Gardez-la où elle décide de quelque chose, et retirez l’autre.',
      'Keep it where it decides something, and take the other one out.',
    ),
    mend: {
      label: sentence('Retirer celle-ci', 'Take this one out'),
      apply: (pen, { entity }) => {
        const echo = [...echoesOf(pen.model)].find(({ id }) => id === entity);
        if (echo) remove(pen, [echo.id]);
      },
    },
  },
];
