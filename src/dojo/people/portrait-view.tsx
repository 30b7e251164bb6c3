import type { Person } from './person.ts';

/** Up to two letters that stand for a name. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => String.fromCodePoint(part.codePointAt(0) ?? 0x20))
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** Somebody's picture, or the letters of their name on their colour. Their name stands beside it: it says nothing by itself. */
export function Portrait({
  person,
  size,
}: {
  person: Pick<Person, 'id' | 'name' | 'picture' | 'colour'>;
  size: number;
}) {
  const { id, name, picture, colour } = person;
  return picture === null ? (
    <span
      aria-hidden="true"
      style={{ width: size, height: size, background: colour, fontSize: size * 0.4 }}
      className="inline-flex shrink-0 items-center justify-center rounded-full font-[650] text-white"
    >
      {initials(name)}
    </span>
  ) : (
    <img
      src={`/people/${id}/${picture}`}
      alt=""
      width={size}
      height={size}
      className="shrink-0 rounded-full object-cover"
    />
  );
}
