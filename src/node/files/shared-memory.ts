const BLOCK_BYTES = 1 << 20;

/**
 * Returns a function that takes buffers from common blocks of memory: a thousand small ones of their own
 * cost more than the reading of their files.
 */
export function sharedMemory(): (bytes: number) => Buffer {
  let block = Buffer.alloc(0);
  return (bytes) => {
    if (bytes > BLOCK_BYTES / 4) return Buffer.allocUnsafeSlow(bytes);
    if (bytes > block.length) block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    const taken = block.subarray(0, bytes);
    block = block.subarray(bytes);
    return taken;
  };
}
