import type { LiveModel } from '#product/live-model.ts';
import type { Technique } from '#techniques/technique.ts';
import { Link } from '#ui/address.tsx';
import { Icon, isIcon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useCalm, useProduct } from '#ui/product.tsx';
import { gamesWords } from './games-words.ts';
import { games } from './stations.ts';

const heldByGame = (model: LiveModel) => new Map(games.map((game) => [game.id, game.holds(model)]));

/** A game as one chooses it: by the question it answers. */
function GameCard({ game, holds }: { game: Technique; holds: number }) {
  const t = useWords(gamesWords);
  const locale = useLocale();
  const { id } = useProduct();
  const name = game.name[locale];
  return (
    <li
      style={hueOf(game.kinds[0])}
      className="group relative grid content-start gap-1.5 rounded-card border border-line bg-card p-4 hover:border-thread"
    >
      <span
        className={`grid size-10 place-items-center rounded-full border-2 ${holds > 0 ? 'border-thread text-hue' : 'border-edge border-dashed text-soft'}`}
      >
        <Icon name={isIcon(game.icon) ? game.icon : 'dices'} size={20} />
      </span>
      <h3 className="text-lg leading-tight">
        {/* The whole card leads there; the guide lies above it. */}
        <Link to={`/p/${id}/${game.id}`} className="group-hover:text-thread after:absolute after:inset-0">
          {name}
        </Link>
      </h3>
      <p className="text-pretty">{game.question[locale]}</p>
      <p className="text-pretty text-soft text-sm">{game.purpose[locale]}</p>
      <p className="flex flex-wrap items-center gap-x-3 pt-1 text-soft text-sm">
        <span className="tabular">{t.minutes(game.minutes)}</span>
        <a
          href={`/guides/${game.id}`}
          aria-label={t.guideOf(name)}
          className="tap relative rounded-control underline underline-offset-4 hover:text-thread"
        >
          {t.guide}
        </a>
        {holds > 0 && <span className="text-thread">{t.holds(holds)}</span>}
      </p>
    </li>
  );
}

/** The games, to be chosen by what one wants to know; what is played between sessions stands apart. */
export default function Games() {
  const t = useWords(gamesWords);
  const held = useCalm(heldByGame);
  const group = (title: string, chosen: readonly Technique[], hint?: string) =>
    chosen.length > 0 && (
      <section aria-label={title} className="grid gap-3">
        <div>
          <h2 className="text-xl">{title}</h2>
          {hint && <p className="text-soft">{hint}</p>}
        </div>
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {chosen.map((game) => (
            <GameCard key={game.id} game={game} holds={held.get(game.id) ?? 0} />
          ))}
        </ul>
      </section>
    );
  return (
    <div className="h-full overflow-y-auto bg-paper print:h-auto">
      <div className="mx-auto grid max-w-[1500px] gap-8 px-4 py-6 md:px-8 lg:py-10">
        <header className="grid max-w-3xl gap-2">
          <h1 className="text-3xl">{t.title}</h1>
          <p className="text-pretty text-lg text-soft">{t.lead}</p>
        </header>
        {group(
          t.table,
          games.filter(({ mission }) => !mission),
        )}
        {group(
          t.missions,
          games.filter(({ mission }) => mission),
          t.missionsHint,
        )}
        <p className="text-soft text-sm">{t.credit}</p>
      </div>
    </div>
  );
}
