import { useId, useMemo, useState } from 'react';
import { fold } from '#core/text.ts';
import type { Locale } from '#core/words.ts';
import type { KindName } from '#product/kinds/index.ts';
import { create } from '#product/pen.ts';
import { findEntities } from '#product/search.ts';
import { titleOf } from '#product/title.ts';
import { techniques } from '#techniques/index.ts';
import { useNavigate } from '#ui/address.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { inputLook } from '#ui/field.tsx';
import { Icon, type IconName, isIcon } from '#ui/icon.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { kindWords, uiWords } from '#ui/words.ts';
import { menuWords } from './menu-words.ts';
import { paletteWords } from './palette-words.ts';
import type { Panel } from './panel.ts';
import { chooseTheme, useTheme } from './preferences.tsx';
import { productWords } from './words.ts';

interface Act {
  readonly label: string;
  readonly icon: IconName;
  readonly run: () => void;
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly icon: IconName | { kind: KindName };
  readonly run: () => void;
}

const CREATABLE: readonly KindName[] = ['story', 'persona', 'pitch', 'goal', 'activity', 'release', 'idea'];

/** Everything by name: go somewhere, find something, do something. */
export default function Palette({
  onBoard,
  show,
  speak,
  onClose,
}: {
  onBoard: boolean;
  show: (panel: Panel) => void;
  speak: (locale: Locale) => void;
  onClose: () => void;
}) {
  const t = useWords(productWords);
  const menu = useWords(menuWords);
  const own = useWords(paletteWords);
  const ui = useWords(uiWords);
  const kinds = useWords(kindWords);
  const locale = useLocale();
  const { id, model, pen, canEdit } = useProduct();
  const { open, selection } = useSelection();
  const { itemsFor } = useEntityActions();
  const navigate = useNavigate();
  const listId = useId();
  const theme = useTheme();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);

  const choices = useMemo<readonly Choice[]>(() => {
    const wanted = fold(typed);
    const named = (choice: Choice) => fold(choice.label).includes(wanted);
    const go: Choice[] = [
      { key: 'home', label: t.home, group: own.paletteGo, icon: 'house', run: () => navigate(`/p/${id}`) },
      ...techniques.map(
        (technique): Choice => ({
          key: technique.id,
          label: technique.name[locale],
          group: own.paletteGo,
          icon: isIcon(technique.icon) ? technique.icon : 'map',
          run: () => navigate(`/p/${id}/${technique.id}`),
        }),
      ),
      {
        key: 'thread',
        label: t.weave,
        group: own.paletteGo,
        icon: 'network',
        run: () => navigate(`/p/${id}/thread`),
      },
    ];
    const selected = selection.last ? model.get(selection.last) : undefined;
    const onSelected = (selected ? itemsFor(selected.id) : []).map(
      (item): Choice => ({
        key: `selected ${item.group ?? ''} ${item.label}`,
        label: item.group?.trim() ? `${item.group} ${item.label}` : item.label,
        group: titleOf(selected!, model) || ui.untitled,
        icon: item.icon ?? 'arrow-right',
        run: item.onSelect,
      }),
    );
    const make = (canEdit ? CREATABLE : []).map(
      (kind): Choice => ({
        key: `create ${kind}`,
        label: own.createKind(kinds[kind]),
        group: own.paletteDo,
        icon: { kind },
        run: () => open(create(pen, kind)),
      }),
    );
    const all: readonly Act[] = [
      { label: t.share, icon: 'share', run: () => show('share') },
      { label: menu.versions, icon: 'history', run: () => show('versions') },
      { label: t.advice, icon: 'lightbulb', run: () => show('advice') },
      { label: menu.keys, icon: 'keyboard', run: () => show('keys') },
      ...(onBoard ? [{ label: menu.picture, icon: 'image', run: () => show('picture') } as const] : []),
      { label: menu.print, icon: 'printer', run: () => print() },
      { label: 'Français', icon: 'languages', run: () => speak('fr') },
      { label: 'English', icon: 'languages', run: () => speak('en') },
      {
        label: `${menu.theme} : ${theme === 'dark' ? menu.light : menu.dark}`,
        icon: theme === 'dark' ? 'sun' : 'moon',
        run: () => chooseTheme(theme === 'dark' ? 'light' : 'dark'),
      },
    ];
    const acts = all.map(
      (action): Choice => ({
        key: `do ${action.label}`,
        label: action.label,
        group: own.paletteDo,
        icon: action.icon,
        run: action.run,
      }),
    );
    const found = wanted
      ? findEntities(model, typed, 12).map(
          (entity): Choice => ({
            key: entity.id,
            label: titleOf(entity, model) || ui.untitled,
            group: own.paletteFind,
            icon: { kind: entity.kind },
            run: () => open(entity.id),
          }),
        )
      : [];
    return [
      ...onSelected.filter(named),
      ...go.filter(named),
      ...found,
      ...acts.filter(named),
      ...make.filter(named),
    ];
  }, [
    typed,
    t,
    own,
    ui,
    kinds,
    locale,
    id,
    model,
    pen,
    canEdit,
    open,
    selection,
    itemsFor,
    navigate,
    onBoard,
    show,
    speak,
    menu,
    theme,
  ]);

  const take = (index: number) => {
    const choice = choices[index];
    if (!choice) return;
    onClose();
    choice.run();
  };
  let group = '';
  return (
    <Dialog title={t.palette} onClose={onClose}>
      <input
        role="combobox"
        autoFocus
        aria-label={t.palette}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={choices[at] ? `${listId}-${at}` : undefined}
        placeholder={own.paletteHint}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) {
            event.preventDefault();
            const next = (at + step + choices.length) % Math.max(1, choices.length);
            setAt(next);
            document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
          } else if (event.key === 'Enter') {
            event.preventDefault();
            take(at);
          }
        }}
        className={inputLook}
      />
      {choices.length === 0 && <p className="pt-3 text-soft">{own.paletteNone}</p>}
      <div id={listId} role="listbox" aria-label={t.palette} className="mt-2 max-h-[50dvh] overflow-y-auto">
        {choices.map((choice, index) => {
          const heading = choice.group !== group ? choice.group : null;
          group = choice.group;
          return (
            <div key={choice.key} role="presentation">
              {heading && <p className="truncate px-2 pt-2 pb-0.5 text-soft text-xs">{heading}</p>}
              {/* biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and handles the keys */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys */}
              <div
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === at}
                onPointerMove={() => setAt(index)}
                onClick={() => take(index)}
                className={`flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2 ${index === at ? 'bg-sheet' : ''}`}
              >
                {typeof choice.icon === 'string' ? (
                  <Icon name={choice.icon} size={17} />
                ) : (
                  <KindIcon kind={choice.icon.kind} size={17} />
                )}
                <span className="truncate">{choice.label}</span>
              </div>
            </div>
          );
        })}
      </div>
    </Dialog>
  );
}
