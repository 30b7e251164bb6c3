import type { Picture } from './edition.ts';
import { EditionPicture } from './picture.tsx';

/** The head of the poster: the picture, or paper; the thread runs over it and on. */
export function PosterTop({ slug, picture }: { slug: string; picture: Picture | null }) {
  return (
    <div className="relative">
      {picture ? (
        <EditionPicture
          slug={slug}
          picture={picture}
          sizes="(min-width: 72rem) 69.5rem, 95vw"
          first
          className="aspect-[3/2] w-full rounded-card border border-line object-cover sm:aspect-[2/1] lg:aspect-[5/2]"
        />
      ) : (
        <div className="h-32 rounded-card border border-line bg-sheet md:h-44" />
      )}
      <svg
        aria-hidden="true"
        viewBox="0 96 900 184"
        preserveAspectRatio="none"
        fill="none"
        stroke="var(--thread)"
        strokeWidth="3"
        strokeLinecap="round"
        className="pointer-events-none absolute inset-x-0 -bottom-4 h-20 w-full md:h-28"
      >
        <path
          vectorEffect="non-scaling-stroke"
          d="M0 236c110-10 160-60 240-40s60 84 130 72 76-96 150-88 52 74 118 66 92-120 158-128 74 14 104 6"
        />
      </svg>
    </div>
  );
}
