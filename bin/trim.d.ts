/** Of a folder of installed packages. */
export const trimPackages: (folder: string) => void;
