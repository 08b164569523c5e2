export const isLoaded = async (_: Record<string, string>): Promise<boolean> => true;
export const loadDemonstration = async (_: Record<string, string>): Promise<void> => undefined;
