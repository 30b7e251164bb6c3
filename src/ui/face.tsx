import { useMemo } from 'react';

/** Chosen so that the faces of the example suit its people. */
const SALT = 0x1fb06;

/** A repeatable choice from an id: FNV-1a, then a small mixing step per question asked. */
const chooser = (id: string) => {
  let seed = 0x811c9dc5 ^ SALT;
  for (let i = 0; i < id.length; i++) seed = Math.imul(seed ^ id.charCodeAt(i), 0x01000193);
  return (choices: number): number => {
    seed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
    seed = Math.imul(seed ^ (seed >>> 12), 0x297a2d39);
    seed ^= seed >>> 15;
    return (seed >>> 0) % choices;
  };
};

const SKINS = ['#f6d7bd', '#eabf9b', '#d29d74', '#a9714b', '#7d4c30', '#5a3522'];
const HAIRS = ['#2a1e17', '#4a2f1d', '#7a4a25', '#a8763e', '#8d8a86', '#d9d2c6', '#1d1b22', '#8a3324'];
const GROUNDS = ['#e8dccb', '#d9e2d5', '#dcdcec', '#f0d9cf', '#d6e3e6', '#ecdfb9'];
const CLOTHES = ['#4b4fa8', '#0e6a73', '#7a5230', '#8a3b77', '#2f7248', '#96461c', '#3b352e'];

/** The portrait of somebody who does not exist: drawn from the id, the same id always gives the same face. */
export function Face({
  id,
  picture,
  size = 40,
  className = '',
}: {
  id: string;
  picture?: string;
  size?: number;
  className?: string;
}) {
  const drawn = useMemo(() => {
    const pick = chooser(id);
    return {
      skin: SKINS[pick(SKINS.length)]!,
      hair: HAIRS[pick(HAIRS.length)]!,
      ground: GROUNDS[pick(GROUNDS.length)]!,
      clothes: CLOTHES[pick(CLOTHES.length)]!,
      cut: pick(5),
      glasses: pick(4) === 0,
      mouth: pick(3),
      beard: pick(6) === 0,
      brows: pick(3),
    };
  }, [id]);
  const look = `shrink-0 rounded-full ${className}`;
  if (picture)
    return (
      <img
        src={picture}
        alt=""
        width={size}
        height={size}
        className={`${look} object-cover`}
        style={{ width: size, height: size }}
      />
    );
  const { skin, hair, ground, clothes, cut, glasses, mouth, beard, brows } = drawn;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 64 64"
      aria-hidden="true"
      className={look}
      style={{ background: ground }}
    >
      {cut === 3 && <path d="M16 30c0-16 32-16 32 0v20c0 4-32 4-32 0z" fill={hair} />}
      {cut === 4 && <circle cx="32" cy="25" r="18.5" fill={hair} />}
      <path d="M10 64c0-13 10-18 22-18s22 5 22 18z" fill={clothes} />
      <path d="M26 40h12v9c0 4-12 4-12 0z" fill={skin} />
      <ellipse cx="32" cy="30" rx="12.5" ry="14.5" fill={skin} />
      {beard && <path d="M20 33c1 13 23 13 24 0-3 6-21 6-24 0z" fill={hair} />}
      {cut === 0 && <path d="M19 28c-1-17 27-17 26 0-3-8-9-9-13-9s-10 1-13 9z" fill={hair} />}
      {cut === 1 && <path d="M18 31C15 11 44 8 46 27c-6 0-16-1-20-8-1 5-4 8-8 12z" fill={hair} />}
      {cut === 2 && <path d="M21 22c2-6 20-6 22 0-6-3-16-3-22 0z" fill={hair} />}
      {cut === 3 && <path d="M19 29c0-15 26-15 26 0-6-1-10-5-13-8-3 4-8 7-13 8z" fill={hair} />}
      {cut === 4 && <path d="M20 26c1-11 23-11 24 0-7-5-17-5-24 0z" fill={hair} />}
      <g stroke="#2a1e17" strokeWidth="1.3" strokeLinecap="round" fill="none">
        <path
          d={
            brows === 0
              ? 'M25 26h4M35 26h4'
              : brows === 1
                ? 'M25 26.5l4-1M35 25.500l4 1'
                : 'M25 25.500l4 .7M35 26.200l4-.7'
          }
        />
        <path
          d={
            mouth === 0
              ? 'M28 38c2 2 6 2 8 0'
              : mouth === 1
                ? 'M28.500 38.500c2 1 5 1 7 0'
                : 'M28 37.500c2 3 6 3 8 0z'
          }
        />
        {glasses && (
          <path d="M23 30a3.600 3.600 0 1 0 7.200 0a3.600 3.600 0 1 0-7.200 0M33.800 30a3.600 3.600 0 1 0 7.200 0a3.600 3.600 0 1 0-7.200 0M30.200 30h3.600" />
        )}
      </g>
      <circle cx="27" cy="30" r="1.500" fill="#2a1e17" />
      <circle cx="37" cy="30" r="1.500" fill="#2a1e17" />
    </svg>
  );
}
