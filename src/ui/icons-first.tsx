/** What a product's home is drawn with, and what tells kinds apart: there from the start. */
import type { LucideIcon } from 'lucide-react';
import ArrowRight from 'lucide-react/icons/arrow-right';
import BookOpen from 'lucide-react/icons/book-open';
import Briefcase from 'lucide-react/icons/briefcase';
import Check from 'lucide-react/icons/check';
import CircleCheck from 'lucide-react/icons/circle-check';
import Cloud from 'lucide-react/icons/cloud';
import CloudOff from 'lucide-react/icons/cloud-off';
import CornerDownRight from 'lucide-react/icons/corner-down-right';
import Dices from 'lucide-react/icons/dices';
import Ear from 'lucide-react/icons/ear';
import Ellipsis from 'lucide-react/icons/ellipsis';
import FileText from 'lucide-react/icons/file-text';
import Film from 'lucide-react/icons/film';
import Flag from 'lucide-react/icons/flag';
import Footprints from 'lucide-react/icons/footprints';
import Frown from 'lucide-react/icons/frown';
import Gift from 'lucide-react/icons/gift';
import House from 'lucide-react/icons/house';
import ImageIcon from 'lucide-react/icons/image';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import Lightbulb from 'lucide-react/icons/lightbulb';
import Link2 from 'lucide-react/icons/link-2';
import ListOrdered from 'lucide-react/icons/list-ordered';
import MapIcon from 'lucide-react/icons/map';
import Megaphone from 'lucide-react/icons/megaphone';
import MessageCircle from 'lucide-react/icons/message-circle';
import Network from 'lucide-react/icons/network';
import Package from 'lucide-react/icons/package';
import Pencil from 'lucide-react/icons/pencil';
import Pill from 'lucide-react/icons/pill';
import Play from 'lucide-react/icons/play';
import Puzzle from 'lucide-react/icons/puzzle';
import Redo2 from 'lucide-react/icons/redo-2';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Scale from 'lucide-react/icons/scale';
import Search from 'lucide-react/icons/search';
import Share2 from 'lucide-react/icons/share-2';
import Smile from 'lucide-react/icons/smile';
import Sprout from 'lucide-react/icons/sprout';
import Square from 'lucide-react/icons/square';
import StickyNote from 'lucide-react/icons/sticky-note';
import Target from 'lucide-react/icons/target';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Undo2 from 'lucide-react/icons/undo-2';
import UserRound from 'lucide-react/icons/user-round';
import Users from 'lucide-react/icons/users';
import X from 'lucide-react/icons/x';
import Zap from 'lucide-react/icons/zap';

export const FIRST_ICONS = {
  'arrow-right': ArrowRight,
  'book-open': BookOpen,
  briefcase: Briefcase,
  check: Check,
  'circle-check': CircleCheck,
  cloud: Cloud,
  'cloud-off': CloudOff,
  'corner-down-right': CornerDownRight,
  dices: Dices,
  ear: Ear,
  ellipsis: Ellipsis,
  'file-text': FileText,
  film: Film,
  flag: Flag,
  footprints: Footprints,
  frown: Frown,
  gift: Gift,
  house: House,
  image: ImageIcon,
  'layout-grid': LayoutGrid,
  lightbulb: Lightbulb,
  link: Link2,
  'list-ordered': ListOrdered,
  map: MapIcon,
  megaphone: Megaphone,
  'message-circle': MessageCircle,
  network: Network,
  package: Package,
  pencil: Pencil,
  pill: Pill,
  play: Play,
  puzzle: Puzzle,
  redo: Redo2,
  'refresh-cw': RefreshCw,
  scale: Scale,
  search: Search,
  share: Share2,
  smile: Smile,
  sprout: Sprout,
  square: Square,
  'sticky-note': StickyNote,
  target: Target,
  'triangle-alert': TriangleAlert,
  undo: Undo2,
  user: UserRound,
  users: Users,
  x: X,
  zap: Zap,
} satisfies Record<string, LucideIcon>;
