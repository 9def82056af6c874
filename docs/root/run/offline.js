export async function keep() {}
