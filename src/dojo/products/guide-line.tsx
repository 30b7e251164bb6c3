import type { Technique } from '#techniques/technique.ts';
import { Icon, isIcon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale } from '#ui/language.tsx';

/** A technique's sign, in the colour of what it makes. */
export const TechniqueIcon = ({ technique, size }: { technique: Technique; size: number }) => (
  <span className="shrink-0 text-hue">
    <Icon name={isIcon(technique.icon) ? technique.icon : 'map'} size={size} />
  </span>
);

/** A technique in a list, with the way to its guide; `time`: how long it takes, in words. */
export function GuideLine({ technique, time }: { technique: Technique; time: string }) {
  const locale = useLocale();
  return (
    <li style={hueOf(technique.kinds[0])} className="border-line border-b">
      <a href={`/guides/${technique.id}`} className="group flex items-start gap-4 rounded-card py-3">
        <span className="mt-0.5">
          <TechniqueIcon technique={technique} size={24} />
        </span>
        <span className="grid min-w-0 grow">
          <span className="font-[650] font-heading text-lg leading-tight group-hover:text-thread">
            {technique.name[locale]}
          </span>
          <span className="text-pretty text-soft">{technique.purpose[locale]}</span>
        </span>
        <span className="tabular shrink-0 text-soft text-sm">{time}</span>
      </a>
    </li>
  );
}
