import { create, type Pen, together } from '#product/pen.ts';

/** A new map, dated and signed; about nobody it begins with a persona to name. */
export const beginMap = (pen: Pen, persona: string | null): string =>
  together(pen, () =>
    create(pen, 'empathyMap', {
      persona: persona ?? create(pen, 'persona'),
      designedBy: pen.by,
      day: pen.now().slice(0, 10),
      version: '1',
    }),
  );
