/** What boards, sheets and dialogs add: it comes with the whole look (./whole-look.tsx). */
import type { LucideIcon } from 'lucide-react';
import Activity from 'lucide-react/icons/activity';
import Anchor from 'lucide-react/icons/anchor';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowDownToLine from 'lucide-react/icons/arrow-down-to-line';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ArrowUpDown from 'lucide-react/icons/arrow-up-down';
import ArrowUpToLine from 'lucide-react/icons/arrow-up-to-line';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Clock from 'lucide-react/icons/clock';
import Coins from 'lucide-react/icons/coins';
import Command from 'lucide-react/icons/command';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import Eraser from 'lucide-react/icons/eraser';
import Eye from 'lucide-react/icons/eye';
import Filter from 'lucide-react/icons/filter';
import FlipHorizontal2 from 'lucide-react/icons/flip-horizontal-2';
import Glasses from 'lucide-react/icons/glasses';
import Goal from 'lucide-react/icons/goal';
import GripVertical from 'lucide-react/icons/grip-vertical';
import History from 'lucide-react/icons/history';
import Hourglass from 'lucide-react/icons/hourglass';
import Inbox from 'lucide-react/icons/inbox';
import Keyboard from 'lucide-react/icons/keyboard';
import Languages from 'lucide-react/icons/languages';
import Layers from 'lucide-react/icons/layers';
import ListChecks from 'lucide-react/icons/list-checks';
import Lock from 'lucide-react/icons/lock';
import Maximize2 from 'lucide-react/icons/maximize-2';
import Minus from 'lucide-react/icons/minus';
import Moon from 'lucide-react/icons/moon';
import Move from 'lucide-react/icons/move';
import Pause from 'lucide-react/icons/pause';
import Plus from 'lucide-react/icons/plus';
import Printer from 'lucide-react/icons/printer';
import Quote from 'lucide-react/icons/quote';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Route from 'lucide-react/icons/route';
import Sparkles from 'lucide-react/icons/sparkles';
import Split from 'lucide-react/icons/split';
import Stamp from 'lucide-react/icons/stamp';
import Sun from 'lucide-react/icons/sun';
import Tag from 'lucide-react/icons/tag';
import Trash2 from 'lucide-react/icons/trash-2';
import TreeDeciduous from 'lucide-react/icons/tree-deciduous';
import Upload from 'lucide-react/icons/upload';
import ZoomIn from 'lucide-react/icons/zoom-in';
import ZoomOut from 'lucide-react/icons/zoom-out';

export const MORE_ICONS = {
  activity: Activity,
  anchor: Anchor,
  'arrow-down': ArrowDown,
  'arrow-down-to-line': ArrowDownToLine,
  'arrow-left': ArrowLeft,
  'arrow-up': ArrowUp,
  'arrow-up-down': ArrowUpDown,
  'arrow-up-to-line': ArrowUpToLine,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'circle-alert': CircleAlert,
  clock: Clock,
  coins: Coins,
  command: Command,
  copy: Copy,
  download: Download,
  eraser: Eraser,
  eye: Eye,
  filter: Filter,
  flip: FlipHorizontal2,
  glasses: Glasses,
  goal: Goal,
  'grip-vertical': GripVertical,
  history: History,
  hourglass: Hourglass,
  inbox: Inbox,
  keyboard: Keyboard,
  languages: Languages,
  layers: Layers,
  'list-checks': ListChecks,
  lock: Lock,
  maximize: Maximize2,
  minus: Minus,
  moon: Moon,
  move: Move,
  pause: Pause,
  plus: Plus,
  printer: Printer,
  quote: Quote,
  'rotate-ccw': RotateCcw,
  route: Route,
  sparkles: Sparkles,
  split: Split,
  stamp: Stamp,
  sun: Sun,
  tag: Tag,
  trash: Trash2,
  'tree-deciduous': TreeDeciduous,
  upload: Upload,
  'zoom-in': ZoomIn,
  'zoom-out': ZoomOut,
} satisfies Record<string, LucideIcon>;
