import { Suspense } from 'react';
import { buttonLook } from '#ui/button.tsx';
import { type ExportFormat, exportLink } from '#ui/export-link.ts';
import { Icon } from '#ui/icon.tsx';
import { onceSettled } from '#ui/idle.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { Menu, type MenuItem } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { BECOME_STORIES } from './brings.ts';
import type { StoryMenus } from './story-menus.tsx';
import { backlogWords } from './words.ts';

const BringIn = onceSettled(async () => ({ default: (await import('#ui/bring-in.tsx')).BringIn }));

interface ToolsProps {
  menus: StoryMenus;
  /** The ids one sees: what « copy » takes. */
  seen: readonly string[];
  onImport: () => void;
  onDefine: () => void;
}

/** In and out of the backlog, and what « ready » means. Buttons where there is room, one menu where there is not. */
export function Tools({ menus, seen, onImport, onDefine }: ToolsProps) {
  const t = useWords(backlogWords);
  const locale = useLocale();
  const { id, canEdit } = useProduct();
  const download = (format: ExportFormat) => () => location.assign(exportLink(id, format, locale));
  const away = (group?: string): readonly MenuItem[] => [
    { label: t.asCsv, icon: 'list-ordered', group, onSelect: download('csv') },
    { label: t.asMarkdown, icon: 'file-text', group, onSelect: download('markdown') },
    { label: t.asGherkin, icon: 'circle-check', group, onSelect: download('gherkin') },
    { label: t.asJson, icon: 'package', group, onSelect: download('json') },
    ...(seen.length > 0
      ? menus.copy(new Set(seen)).map(({ keys, ...item }) => ({ ...item, group: t.copy }))
      : []),
    { label: t.print, icon: 'printer', group: ' ', onSelect: () => print() },
  ];
  return (
    <div className="flex shrink-0 items-center gap-1">
      <div className="hidden @min-[56rem]:block">
        <Suspense>
          <BringIn to="story" from={BECOME_STORIES} small />
        </Suspense>
      </div>
      <div className="hidden items-center gap-1 @min-[88rem]:flex">
        {canEdit && (
          <>
            <button type="button" onClick={onDefine} className={`${buttonLook('quiet', true)} min-h-8`}>
              <Icon name="list-checks" size={15} />
              {t.definitionShort}
            </button>
            <button type="button" onClick={onImport} className={`${buttonLook('plain', true)} min-h-8`}>
              <Icon name="upload" size={15} />
              {t.import}
            </button>
          </>
        )}
        <Menu
          label={t.takeAway}
          items={() => away()}
          className={`${buttonLook('plain', true)} min-h-8 text-ink!`}
        >
          <Icon name="download" size={15} />
          {t.takeAway}
        </Menu>
      </div>
      <div className="@min-[88rem]:hidden">
        <Menu
          label={t.tools}
          className="size-8 border border-line bg-card"
          items={() => [
            ...(canEdit
              ? ([
                  { label: t.import, icon: 'upload', onSelect: onImport },
                  { label: t.definition, icon: 'list-checks', onSelect: onDefine },
                ] as const)
              : []),
            ...away(t.takeAway),
          ]}
        >
          <Icon name="ellipsis" size={17} />
        </Menu>
      </div>
    </div>
  );
}
