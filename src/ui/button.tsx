import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'primary' | 'plain' | 'quiet' | 'danger';

const TONES: Record<Tone, string> = {
  primary: 'bg-thread text-thread-ink border-thread hover:[filter:brightness(1.1)]',
  plain: 'bg-card text-ink border-edge hover:bg-sheet',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-sheet',
  danger: 'bg-card text-thread border-thread hover:bg-thread-wash',
};

export const buttonLook = (tone: Tone = 'plain', small = false): string =>
  `inline-flex items-center justify-center gap-2 rounded-control border font-[550] whitespace-nowrap select-none transition-colors disabled:opacity-50 ${
    small ? 'min-h-7 px-2 text-sm' : 'min-h-9 px-3.5'
  } ${TONES[tone]}`;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: Tone;
  small?: boolean;
  icon?: IconName;
  children: ReactNode;
}

export function Button({
  tone = 'plain',
  small = false,
  icon,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${buttonLook(tone, small)} ${className}`}>
      {icon && <Icon name={icon} size={small ? 15 : 18} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  icon: IconName;
  /** What it does: its name for screen readers, its tooltip for the eye. */
  label: string;
  size?: number;
  pressed?: boolean;
}

export function IconButton({ icon, label, size = 18, pressed, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      {...rest}
      className={`tap inline-flex size-8 shrink-0 items-center justify-center rounded-control text-soft hover:bg-sheet hover:text-ink aria-pressed:bg-sheet aria-pressed:text-thread disabled:opacity-40 ${className}`}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}
