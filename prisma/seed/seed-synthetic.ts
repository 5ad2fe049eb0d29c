export async function seedSynthetic(_count: number): Promise<void> {}
