import { type Logo, logoAt } from './logo.ts';

/** A logo on white, by day and by night: what it lets through was made for paper. */
export function LogoPicture({ path, name, logo }: { path: string; name: string; logo: Logo }) {
  return (
    <span className="inline-flex h-20 items-center justify-self-start rounded-card border border-line bg-white px-4 py-2">
      <img
        src={logoAt(path, logo)}
        alt={name}
        width={logo.width}
        height={logo.height}
        loading="lazy"
        decoding="async"
        className="max-h-14 w-auto max-w-44 object-contain"
      />
    </span>
  );
}
