/** The script behind an installed command: the file that its package names in `bin`. */
export function tool(name: string): string;
