export const baseURL: string;
export const prefix: string;
export const out: string;
export const launchOptions: { executablePath: string | undefined; args: string[] };
