/** Names in plain lower-case letters, so that any spelling a keyboard gives finds them. */

const LETTERS: Record<string, string> = {
  "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n",
};

/** `name` without case, accents, apostrophes and punctuation, one space between words, no leading "the". */
export function fold(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[øłđðþßæœıħŋ]/g, (letter) => LETTERS[letter])
    .replace(/['’‘ʿʾʻʼ`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}
