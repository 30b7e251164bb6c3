import { useWords } from '#ui/language.tsx';
import { type Person, usePeople } from '#ui/presence.tsx';
import { productWords } from './words.ts';

/** A person as a coloured initial. */
export function Initial({ person, size = 28 }: { person: Person; size?: number }) {
  const t = useWords(productWords);
  const name = person.name || t.nameless;
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      style={{ background: person.colour, width: size, height: size, fontSize: size * 0.46 }}
      className="inline-grid shrink-0 place-items-center rounded-full border-2 border-paper font-[650] text-white uppercase"
    >
      {person.name.charAt(0) || '?'}
    </span>
  );
}

/** Who is in the product now, at most six faces. */
export function PeopleRow() {
  const t = useWords(productWords);
  const people = usePeople();
  if (people.length < 2) return null;
  return (
    <ul aria-label={t.here} className="flex items-center -space-x-1.5">
      {people.slice(0, 6).map((person) => (
        <li key={person.client}>
          <Initial person={person} />
        </li>
      ))}
      {people.length > 6 && <li className="pl-3 text-soft text-sm tabular">+{people.length - 6}</li>}
    </ul>
  );
}
