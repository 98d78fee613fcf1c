/** Who the seed records as. Things that anyone else recorded last are left alone. */
export const SEED_ACTOR = "seed";
