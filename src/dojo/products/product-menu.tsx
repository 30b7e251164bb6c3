import { type ExportFormat, exportLink } from '#ui/export-link.ts';
import { Icon } from '#ui/icon.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { Menu, type MenuItem } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { menuWords } from './menu-words.ts';
import type { Panel } from './panel.ts';
import { chooseTheme, useTheme } from './preferences.tsx';
import { productWords } from './words.ts';

/** What one can do with the product as a whole. */
export default function ProductMenu({
  onBoard,
  show,
  speak,
}: {
  onBoard: boolean;
  show: (panel: Panel) => void;
  speak: (locale: 'fr' | 'en') => void;
}) {
  const t = useWords(menuWords);
  const products = useWords(productWords);
  const locale = useLocale();
  const theme = useTheme();
  const { id } = useProduct();
  const download = (format: ExportFormat) => () => location.assign(exportLink(id, format, locale));
  const items: readonly MenuItem[] = [
    { label: t.versions, icon: 'history', onSelect: () => show('versions') },
    { label: t.keys, icon: 'keyboard', keys: '?', onSelect: () => show('keys') },
    { label: t.changeName, icon: 'user', onSelect: () => show('name') },
    { label: t.exportMarkdown, icon: 'file-text', group: t.exports, onSelect: download('markdown') },
    { label: t.exportGherkin, icon: 'circle-check', group: t.exports, onSelect: download('gherkin') },
    { label: t.exportCsv, icon: 'list-ordered', group: t.exports, onSelect: download('csv') },
    { label: t.exportJson, icon: 'package', group: t.exports, onSelect: download('json') },
    ...(onBoard
      ? [{ label: t.picture, icon: 'image', group: t.exports, onSelect: () => show('picture') } as const]
      : []),
    { label: t.print, icon: 'printer', group: t.exports, onSelect: () => print() },
    { label: 'Français', checked: locale === 'fr', group: t.language, onSelect: () => speak('fr') },
    { label: 'English', checked: locale === 'en', group: t.language, onSelect: () => speak('en') },
    { label: t.light, checked: theme === 'light', group: t.theme, onSelect: () => chooseTheme('light') },
    { label: t.dark, checked: theme === 'dark', group: t.theme, onSelect: () => chooseTheme('dark') },
  ];
  return (
    <Menu label={products.menu} items={items} className="size-8">
      <Icon name="ellipsis" />
    </Menu>
  );
}
