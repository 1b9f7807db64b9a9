let pressed = 0;
addEventListener('keydown', ({ key }) => key === 'Escape' && pressed++, true);

/** How often Escape was pressed: who presses it while something loads does not want it any more. */
export function escapes(): number {
  return pressed;
}
