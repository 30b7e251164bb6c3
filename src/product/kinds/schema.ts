import * as z from 'zod/mini';
import { DAY, type Field, isDay, PICTURE } from './field.ts';

const short = (max: number) => z.string().check(z.maxLength(max));

const formOf = ({ form }: Field<unknown>): z.ZodMiniType => {
  switch (form.is) {
    case 'string':
      return short(form.max);
    case 'picture':
      return z.union([z.literal(''), z.string().check(z.maxLength(form.max), z.regex(PICTURE))]);
    case 'id':
      return z.nullable(short(64));
    case 'day':
      return z.union([z.literal(''), z.string().check(z.regex(DAY), z.refine(isDay))]);
    case 'choice':
      return z.enum(form.values);
    case 'number':
      return z.nullable(z.number().check(z.minimum(form.min), z.maximum(form.max)));
    case 'words':
      return z.array(short(form.max)).check(z.maxLength(form.items));
  }
};

/** The schema of a field, by which files are checked at the door. What a field reads always fits its schema. */
export const schemaOf = (field: Field<unknown>): z.ZodMiniType =>
  formOf(field).check(z.meta({ description: field.about }));
