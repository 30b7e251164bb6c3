import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { buttonLook, type Tone } from './button-look.tsx';
import { Icon, type IconName } from './icon.tsx';

export { buttonLook };

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
