import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Person, usePeople, usePresence } from '#ui/presence.tsx';

/** A tenth of a second between two positions is enough to follow a hand. */
const PAUSE = 100;

function Cursor({ person, room }: { person: Person; room: HTMLElement }) {
  const ref = useRef<HTMLDivElement>(null);
  const { cursor } = person;
  useLayoutEffect(() => {
    const mark = ref.current;
    if (!mark) return;
    const target = cursor?.over ? room.querySelector(`[data-entity="${CSS.escape(cursor.over)}"]`) : room;
    const [box, frame] = [target?.getBoundingClientRect(), room.getBoundingClientRect()];
    const [x, y] =
      box && cursor
        ? [box.left - frame.left + cursor.x * box.width, box.top - frame.top + cursor.y * box.height]
        : [-1, -1];
    mark.hidden = x < 0 || y < 0 || x > frame.width || y > frame.height;
    mark.style.transform = `translate(${x}px, ${y}px)`;
  }, [cursor, room]);
  return (
    <div
      ref={ref}
      hidden
      className="absolute top-0 left-0 flex items-start transition-transform duration-100 ease-linear"
      style={{ color: person.colour }}
    >
      <svg
        aria-hidden="true"
        width="16"
        height="20"
        viewBox="0 0 16 20"
        fill="currentColor"
        stroke="var(--card)"
        strokeWidth="1.5"
      >
        <path d="M1 1l13 9-6 1.500L4.500 17z" />
      </svg>
      <span
        className="mt-3 rounded-full px-2 text-2xs text-white leading-5"
        style={{ background: person.colour }}
      >
        {person.name}
      </span>
    </div>
  );
}

/** Shows the others' pointers over the same page, each over the entity it points at, wherever that stands here. */
export default function Cursors({ place, room }: { place: string; room: HTMLElement }) {
  const presence = usePresence();
  const people = usePeople();
  const alone = people.length < 2;
  useEffect(() => {
    let last = 0;
    const onMove = (event: PointerEvent) => {
      if (alone || event.pointerType === 'touch' || event.timeStamp - last < PAUSE) return;
      last = event.timeStamp;
      const over = (event.target as Element).closest<HTMLElement>('[data-entity]');
      const box = (over ?? room).getBoundingClientRect();
      const share = (value: number) => Math.round(value * 1000) / 1000;
      presence?.cursor({
        over: over?.dataset.entity ?? null,
        x: share((event.clientX - box.left) / box.width),
        y: share((event.clientY - box.top) / box.height),
      });
    };
    const onLeave = () => presence?.cursor(null);
    room.addEventListener('pointermove', onMove);
    room.addEventListener('pointerleave', onLeave);
    return () => {
      room.removeEventListener('pointermove', onMove);
      room.removeEventListener('pointerleave', onLeave);
    };
  }, [presence, room, alone]);
  const others = people.filter(({ self, place: at, cursor }) => !self && at === place && cursor);
  return (
    <div aria-hidden="true" className="no-print pointer-events-none absolute inset-0 z-20 overflow-hidden">
      {others.map((person) => (
        <Cursor key={person.client} person={person} room={room} />
      ))}
    </div>
  );
}
