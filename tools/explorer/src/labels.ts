/** Places on the screen that are taken, so that no two labels overlap. */

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const CELL = 64; // px

export class Taken {
  private cells = new Map<number, Box[]>();

  private *near(box: Box): Generator<Box[]> {
    for (let i = Math.floor(box.x / CELL); i <= Math.floor((box.x + box.w) / CELL); i++) {
      for (let j = Math.floor(box.y / CELL); j <= Math.floor((box.y + box.h) / CELL); j++) {
        const key = i * 100003 + j;
        let cell = this.cells.get(key);
        if (!cell) this.cells.set(key, (cell = []));
        yield cell;
      }
    }
  }

  free(box: Box): boolean {
    for (const cell of this.near(box)) {
      for (const other of cell) {
        if (box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h && other.y < box.y + box.h) {
          return false;
        }
      }
    }
    return true;
  }

  add(box: Box): void {
    for (const cell of this.near(box)) cell.push(box);
  }
}
